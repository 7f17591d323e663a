import { Button, Heading, Tag } from '@navikt/ds-react';
import type { Issue } from '~/core/shared/issue';
import { Facts } from '~/ui/frame/facts';
import { useFields } from '~/ui/frame/form-fields';
import { FormIssues } from '~/ui/frame/form-issues';
import { ruleSetAddress } from '~/ui/rulebook/addresses';
import { Moment } from '~/ui/studio/moment';
import { Data, useWords } from '~/ui/words';
import type { PublicationView } from '~/core/studio/publication';

interface Props {
  publications: readonly PublicationView[];
  /** What was typed to retire one of them, and what was wrong with it. */
  refused: { key: string; reason: string; issues: readonly Issue[] } | undefined;
}

/** What was published here, the newest first; each can be retired by who published it. */
export function PublicationList({ publications, refused }: Props) {
  const { translate } = useWords();
  if (publications.length === 0) return <p>{translate('publishing:published.none')}</p>;
  return (
    <ul className="rs-plain-list rs-stack">
      {publications.map((view) => {
        const { id, version } = view.publication.ruleSet;
        const key = `${id} ${version}`;
        return (
          <li className="rs-card rs-stack" key={key}>
            <OnePublication view={view} />
            {view.isOwn && view.publication.retired === undefined && (
              <RetireForm refused={refused?.key === key ? refused : undefined} which={{ id, version }} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function OnePublication({ view: { publication, isInEffect, isOwn, names } }: { view: PublicationView }) {
  const { translate } = useWords();
  const { ruleSet, questionnaires, effectiveFrom, publishedAt, proposedBy, approvedBy, changes, retired } = publication;
  const state = retired !== undefined ? 'retired' : isInEffect ? 'inEffect' : 'coming';
  const who = (id: string) => <Data>{names[id] ?? translate('publishing:somebody')}</Data>;
  return (
    <>
      <Heading level="2" size="small">
        <Data>{`${ruleSet.id} ${ruleSet.version}`}</Data>
      </Heading>
      <p>
        <Tag data-color={state === 'retired' ? 'neutral' : 'info'} size="small" variant="outline">
          {translate(`publishing:published.${state}`)}
        </Tag>
      </p>
      <Facts
        facts={[
          [translate('publishing:published.effectiveFrom'), effectiveFrom],
          [translate('publishing:published.at'), <Moment at={publishedAt} key="at" />],
          [translate('publishing:proposal.by'), isOwn && who(proposedBy)],
          [translate('publishing:published.approvedBy'), isOwn && who(approvedBy)],
          [
            translate('publishing:published.questionnaires'),
            <Data key="questionnaires">{questionnaires.map((one) => `${one.id} ${one.version}`).join(', ')}</Data>,
          ],
          [translate('publishing:proposal.changes.label'), <Data key="changes">{changes}</Data>],
          [translate('publishing:published.retiredAt'), retired && <Moment at={retired.at} />],
          [translate('publishing:published.retiredBecause'), retired && <Data>{retired.reason}</Data>],
        ]}
      />
      <p className="rs-row">
        <a className="aksel-link" href={`/published/${ruleSet.hash}.zip`}>
          {translate('publishing:export.published')}
        </a>
        <a className="aksel-link" href={`/rules/compare?after=${ruleSet.hash}`}>
          {translate('publishing:published.compare')}
        </a>
        <a className="aksel-link" href={ruleSetAddress(ruleSet, ruleSet.hash)}>
          {translate('publishing:published.read')}
        </a>
      </p>
    </>
  );
}

function RetireForm({ which, refused }: { which: { id: string; version: string }; refused: Props['refused'] }) {
  const { translate } = useWords();
  const filled = { typed: { reason: refused?.reason ?? '' }, issues: refused?.issues ?? [] };
  const fields = useFields('publishing:retire', filled, `retire-${which.id}-${which.version}`);
  return (
    <details open={refused !== undefined}>
      <summary>{translate('publishing:retire.title')}</summary>
      <form className="rs-stack" method="post" noValidate>
        <FormIssues heading={translate('publishing:retire.problems')} issues={filled.issues} />
        <p>{translate('publishing:retire.lead')}</p>
        <input name="id" type="hidden" value={which.id} />
        <input name="version" type="hidden" value={which.version} />
        {fields.passage('reason')}
        <div className="rs-row">
          <Button data-color="danger" type="submit">
            {translate('publishing:retire.submit')}
          </Button>
        </div>
      </form>
    </details>
  );
}
