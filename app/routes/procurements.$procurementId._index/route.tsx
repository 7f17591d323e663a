import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orRespond } from '~/http/or-respond.server';
import { QuestionnaireSteps } from '~/ui/assessment/questionnaire-steps';
import { Standing } from '~/ui/assessment/standing';
import { Page } from '~/ui/frame/page';
import { pageTitle } from '~/ui/frame/page-title';
import { Part } from '~/ui/frame/part';
import { RouteError } from '~/ui/frame/route-error';
import { DutiesPart } from '~/ui/procurement/duties-part';
import { ProcurementFacts } from '~/ui/procurement/procurement-facts';
import { RoundsPart } from '~/ui/procurement/rounds-part';
import { StepsPart } from '~/ui/procurement/steps-part';
import { TeamPart } from '~/ui/procurement/team-part';
import { VendorsPart } from '~/ui/procurement/vendors-part';
import { Data, useWords } from '~/ui/words';
import { useCases } from '~/wiring.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const procurementId = params['procurementId'] ?? '';
  const overview = await orRespond(useCases.getProcurement(context.actor, { procurementId }));
  const needSteps = overview.progress.map(({ questionnaire: { id, title, description, audience }, ...counts }) => ({
    ...{ id, title, description, audience },
    ...counts,
  }));
  // Before anything is answered everything is possible, which tells nobody anything.
  const isBegun = needSteps.some(({ answered }) => answered > 0);
  const nothing = { duties: { stoppers: [], measures: [], risks: [] }, vendors: [] };
  return { ...overview, ...(isBegun ? {} : nothing), needSteps };
}

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, () => args.data?.procurement.title ?? '');

export default function ProcurementPage() {
  // Sent as HTML alone, so the data never leaves the server and keeps its types.
  const loaded = useLoaderData<unknown>() as Loaded;
  const { procurement, member, buyer, members, ruleSet, questionnaires, answers, evaluation } = loaded;
  const { id, needId } = procurement;
  const { translate } = useWords();
  const tender = loaded.rounds.find(({ round, phase }) => round.kind === 'tender' && phase !== 'cancelled');
  return (
    <Page
      heading={<Data>{procurement.title}</Data>}
      trail={[{ href: '/procurements', text: translate('procurement:list.title') }]}
    >
      <div className="rs-stack rs-stack-small">
        <ProcurementFacts buyer={buyer} procurement={procurement} stages={ruleSet.stages} />
        {member.part !== 'evaluator' && (
          <p>
            <a className="aksel-link" href={`/procurements/${id}/edit`}>
              {translate('procurement:edit.link')}
            </a>
          </p>
        )}
      </div>
      <StepsPart
        isLead={member.part === 'lead'}
        procurement={procurement}
        roundId={tender?.round.id}
        steps={loaded.steps}
      />
      <DutiesPart needId={needId} ruleSet={ruleSet} {...loaded.duties} />
      <Part id="need" title={translate('procurement:need.title')}>
        <QuestionnaireSteps assessmentId={needId} steps={loaded.needSteps} />
        <p>
          <a className="aksel-link" href={`/procurements/${id}/checks`}>
            {translate('procurement:checks.link')}
          </a>
        </p>
      </Part>
      <Part id="standing" title={translate('procurement:standing.title')}>
        <Standing assessmentId={needId} evaluation={evaluation} ruleSet={ruleSet} />
      </Part>
      <VendorsPart answers={answers} needId={needId} questionnaires={questionnaires} vendors={loaded.vendors} />
      <RoundsPart isLead={member.part === 'lead'} procurementId={id} rounds={loaded.rounds} />
      <TeamPart members={members} procurementId={id} />
      <p>
        <a className="aksel-link" href={`/procurements/${id}/affected-people`}>
          {translate('hearings:link')}
        </a>
      </p>
      <p>
        <a className="aksel-link" href={`/procurements/${id}/contract`}>
          {translate('contract:title')}
        </a>
      </p>
      <p>
        <a className="aksel-link" href={`/procurements/${id}/sharing`}>
          {translate('replay:sharing.title')}
        </a>
      </p>
      <p>
        <a className="aksel-link" href={`/procurements/${id}/history`}>
          {translate('procurement:history')}
        </a>
      </p>
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export { RouteError as ErrorBoundary };
