import { Button, Heading, Select } from '@navikt/ds-react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { textIn } from '~/core/shared/text';
import { orRespond } from '~/http/or-respond.server';
import { readForm } from '~/http/read-form.server';
import { FormIssues, useErrorAt } from '~/ui/frame/form-issues';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { RouteError } from '~/ui/frame/route-error';
import { TextArea } from '~/ui/frame/text-area';
import { postedText } from '~/ui/plain-form/posted-text';
import { CommentParts } from '~/ui/round/comments-page';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return orRespond(useCases.getCommentRoom(context.actor, { roundId: params['roundId'] ?? '' }));
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = { question: postedText(form, 'question'), text: postedText(form, 'text') };
  const said = await orRespond(useCases.commentOnRound(context.actor, { roundId: params['roundId'] ?? '', ...typed }));
  return said.ok ? redirect('') : data({ typed, issues: said.issues }, 400);
}

export const meta: MetaFunction = (args) => pageTitle(args, (translate) => translate('round:comment.title'));

export default function CommentPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const { round, title, questionnaires, own, mayComment } = useLoaderData<unknown>() as Loaded;
  const returned = useActionData<typeof action>();
  const issues = returned?.issues ?? [];
  const errorAt = useErrorAt(issues);
  const { language, translate } = useWords();
  const trail = [
    { href: '/rounds', text: translate('round:list.title') },
    { href: `/rounds/${round.id}`, text: <Data>{title}</Data> },
  ];
  return (
    <Page heading={translate('round:comment.title')} trail={trail}>
      <p>{translate('round:comment.lead')}</p>
      {mayComment ? (
        <form className="rs-stack" method="post" noValidate>
          <FormIssues heading={translate('round:comment.problems')} issues={issues} />
          <Select
            defaultValue={returned?.typed.question ?? ''}
            error={errorAt('question')}
            id="field-question"
            label={translate('round:comment.question')}
            name="question"
          >
            <option value="">{translate('round:comment.general')}</option>
            {questionnaires.map((questionnaire) => (
              <optgroup data-content="" key={questionnaire.id} label={textIn(questionnaire.title, language)}>
                {questionnaire.questions.map((one) => (
                  <option data-content="" key={one.name} value={one.name}>
                    {textIn(one.title, language)}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          <TextArea
            defaultValue={returned?.typed.text ?? ''}
            error={errorAt('text')}
            id="field-text"
            label={translate('round:comment.text')}
            name="text"
          />
          <div>
            <Button type="submit">{translate('round:comment.submit')}</Button>
          </div>
        </form>
      ) : (
        <p>{translate('round:comment.closed')}</p>
      )}
      <section aria-labelledby="own" className="rs-stack">
        <Heading id="own" level="2" size="medium">
          {translate('round:comment.own')}
        </Heading>
        <CommentParts comments={own} questionnaires={questionnaires} zone={round.deadline.zone} />
      </section>
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
