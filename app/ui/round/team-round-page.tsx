import type { Procurement, TeamMember } from '~/core/procurement/procurement';
import type { Round, RoundPhase } from '~/core/procurement/round';
import type { Question } from '~/core/questionnaire/questionnaire';
import type { Issue } from '~/core/shared/issue';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { useProcurementTrail } from '~/ui/procurement/procurement-trail';
import { useWords } from '~/ui/words';
import { Obstacles } from './obstacles';
import { RoundActions } from './round-actions';
import { RoundFacts } from './round-facts';
import { SealNote } from './seal-note';

interface Props {
  viewerId: string;
  round: Round;
  phase: RoundPhase;
  procurement: Procurement;
  member: TeamMember;
  members: { personId: string; name: string }[];
  unanswered: number;
  obstacles: Issue[];
  blanks: Question[];
}

/** A round as its team works with it: where it stands, what is sealed until when, and what to do next. */
export function TeamRoundPage({ viewerId, round, phase, procurement, member, members, ...rest }: Props) {
  const { translate } = useWords();
  const trail = useProcurementTrail(procurement);
  const named = (ids: string[]) => ids.flatMap((id) => members.filter(({ personId }) => personId === id));
  const names = (ids: string[]) => named(ids).map(({ name }) => name);
  const confirmed = round.openings.map(({ personId }) => personId);
  return (
    <Page heading={translate(`round:kind.${round.kind}`)} trail={trail}>
      <RoundFacts openers={names(round.openers)} phase={phase} procurement={procurement} round={round} />
      <SealNote confirmed={names(confirmed)} phase={phase} round={round} />
      <Obstacles
        blanks={rest.blanks}
        heading={translate(phase === 'draft' ? 'round:obstacle.headingFreeze' : 'round:obstacle.headingPublish')}
        issues={rest.obstacles}
        procurement={procurement}
        roundId={round.id}
      />
      <Part id="actions" title={translate('round:actions.title')}>
        <RoundActions
          mayOpen={round.openers.includes(viewerId) && !confirmed.includes(viewerId)}
          part={member.part}
          phase={phase}
          round={round}
          unanswered={rest.unanswered}
        />
      </Part>
    </Page>
  );
}
