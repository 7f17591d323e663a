import { Button } from '@navikt/ds-react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { QuestionName, questionIn } from '~/ui/clarification/question-name';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { TextArea } from '~/ui/frame/text-area';
import { postedText } from '~/ui/plain-form/posted-text';
import { DayField, TimeField } from '~/ui/frame/day-field';
import { useRoundTrail } from '~/ui/round/round-trail';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const loaded = await orRespond(useCases.getClarifications(context.actor, { roundId }));
  const wanted = new URL(request.url).searchParams;
  const about = loaded.worth.find(
    ({ question, gap }) => question === wanted.get('question') && gap === wanted.get('gap'),
  );
  if (about === undefined || !loaded.mayAsk) throw redirect(`/rounds/${roundId}/clarifications`);
  return { ...loaded, about };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const roundId = params['roundId'] ?? '';
  const form = await readForm(request);
  const text = (name: string) => postedText(form, name);
  const typed = { message: text('message'), day: text('day'), time: text('time') };
  const about = { question: text('question'), gap: text('gap') };
  const until = `${typed.day}T${typed.time}`;
  const asked = await orRespond(
    useCases.askClarification(context.actor, { roundId, ...about, message: typed.message, until }),
  );
  if (asked.ok) return redirect(`/rounds/${roundId}/clarifications/${asked.value.id}`);
  return data({ typed, issues: asked.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('clarification:new.title'));

const nothingTyped = { message: '', day: '', time: '' };

export default function AskPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Awaited<ReturnType<typeof loader>>;
  const { round, about, questionnaires } = loaded;
  const returned = useActionData<typeof action>();
  const { translate } = useWords();
  const issues = returned?.issues ?? [];
  const typed = returned?.typed ?? nothingTyped;
  const errorAt = useErrorAt(issues);
  const trail = [
    ...useRoundTrail(loaded),
    { href: `/rounds/${round.id}/clarifications`, text: translate('clarification:title') },
  ];
  return (
    <Page heading={translate('clarification:new.title')} trail={trail}>
      <FormIssues heading={translate('clarification:new.problem')} issues={issues} />
      <p>
        <strong>
          <QuestionName question={questionIn(questionnaires, about.question)} />
        </strong>
        <br />
        {translate(`clarification:gap.${about.gap}`)}
      </p>
      <p>
        {translate('clarification:new.lead')} {translate('clarification:new.who')}:{' '}
        <Data>{about.firms.join(', ')}</Data>
      </p>
      <form className="rs-stack rs-stack-large" method="post" noValidate>
        <input name="question" type="hidden" value={about.question} />
        <input name="gap" type="hidden" value={about.gap} />
        <TextArea
          defaultValue={typed.message}
          description={translate('clarification:new.messageHelp')}
          error={errorAt('message')}
          id="field-message"
          label={translate('clarification:new.message')}
          name="message"
          rows={5}
        />
        <fieldset className="rs-plain-fieldset rs-stack">
          <legend className="aksel-fieldset__legend aksel-label">{translate('clarification:new.until')}</legend>
          <p>{translate('clarification:new.zone', { zone: round.deadline.zone })}</p>
          <div className="rs-row rs-row-top">
            <DayField
              error={errorAt('until')}
              id="field-until"
              label={translate('clarification:new.day')}
              name="day"
              value={typed.day}
            />
            <TimeField id="field-time" label={translate('clarification:new.time')} name="time" value={typed.time} />
          </div>
        </fieldset>
        <div className="rs-row">
          <Button type="submit">{translate('clarification:new.submit')}</Button>
        </div>
      </form>
    </Page>
  );
}

export { RouteError as ErrorBoundary };
