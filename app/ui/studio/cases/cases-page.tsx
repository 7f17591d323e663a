import type { RuleCase } from '~/core/rules/rule-set-file';
import type { Issue } from '~/core/shared/issue';
import { textIn, type Text } from '~/core/shared/text';
import type { DraftConflict } from '~/core/studio/edit-draft';
import type { ExaminedCases } from '~/core/studio/cases/examine-cases';
import { FormIssues } from '~/ui/frame/form-issues';
import { Note } from '~/ui/frame/note';
import { Page } from '~/ui/frame/page';
import { Part } from '~/ui/frame/part';
import { Content, useWords } from '~/ui/words';
import { useDraftTrail } from '../draft-trail';
import { ConflictNote } from '../questions/conflict-note';
import { CaseAnswersForm } from './case-answers-form';
import { CaseForm } from './case-form';
import { CaseList } from './case-list';
import { GapList } from './gap-list';
import { TakeAssessment } from './take-assessment';

/** A case that could not be saved, and why. */
export interface ReturnedCase {
  /** As it was sent; absent where one was to be taken out. */
  posted: RuleCase | undefined;
  issues: Issue[];
  conflicts: DraftConflict[];
}

interface Props {
  ids: { draftId: string; kind: string; ruleId: string };
  draft: { id: string; title: string };
  revision: number;
  isEditable: boolean;
  /** The risk's or stopper's. */
  title: Text;
  /** Absent while errors forbid to judge. */
  examined: ExaminedCases | undefined;
  wantsGaps: boolean;
  sentences: string[];
  assessments: { id: string; title: string }[];
  changed: { index: string; ruleCase: RuleCase } | undefined;
  ruleCase: Pick<RuleCase, 'answers' | 'effectiveDate'>;
  isSaved: boolean;
  returned: ReturnedCase | undefined;
}

/** The cases of a risk or stopper: what they come out as, what they let slip, and a form for one more. */
export function CasesPage({ ids, draft, title, examined, isSaved, returned, ...shown }: Props) {
  const { language, translate } = useWords();
  const rule = { href: `/drafts/${ids.draftId}/${ids.kind}/${ids.ruleId}`, text: <Content text={title} /> };
  return (
    <Page heading={translate('cases:title', { rule: textIn(title, language) })} trail={[...useDraftTrail(draft), rule]}>
      <FormIssues heading={translate('questions:problems')} issues={returned?.issues ?? []} />
      <ConflictNote conflicts={returned?.conflicts ?? []} />
      {isSaved && returned === undefined && (
        <div role="status">
          <Note tone="success">{translate('studio:saved')}</Note>
        </div>
      )}
      <p>{translate('cases:lead')}</p>
      {examined === undefined ? (
        <Note tone="danger">
          <p>{translate('cases:notNow')}</p>
          <p>
            <a className="aksel-link" href={`/drafts/${ids.draftId}#issues`}>
              {translate('cases:toIssues')}
            </a>
          </p>
        </Note>
      ) : (
        <Examined {...shown} examined={examined} returned={returned} />
      )}
    </Page>
  );
}

type ExaminedProps = Omit<Props, 'ids' | 'draft' | 'title' | 'isSaved' | 'examined'> & { examined: ExaminedCases };

function Examined({ examined, wantsGaps, sentences, isEditable, assessments, ...shown }: ExaminedProps) {
  const { translate } = useWords();
  return (
    <>
      <Part id="cases" title={translate('cases:list')}>
        <CaseList examined={examined} isEditable={isEditable} revision={shown.revision} />
      </Part>
      <Part id="gaps" title={translate('cases:gaps.title')}>
        <p>{translate('cases:gaps.lead')}</p>
        {wantsGaps ? (
          <GapList coverage={examined.coverage} sentences={sentences} />
        ) : (
          <p>
            <a className="aksel-link" href="?gaps=1#gaps">
              {translate('cases:gaps.look')}
            </a>
          </p>
        )}
      </Part>
      {isEditable && (
        <>
          <Part id="case" title={translate(shown.changed === undefined ? 'cases:addTitle' : 'cases:editTitle')}>
            <OneCase {...shown} examined={examined} />
          </Part>
          <Part id="take" title={translate('cases:take.title')}>
            <TakeAssessment assessments={assessments} />
          </Part>
        </>
      )}
    </>
  );
}

type OneProps = Pick<Props, 'changed' | 'ruleCase' | 'returned' | 'revision'> & { examined: ExaminedCases };

/** What is expected, once answers were given; and the answers. */
function OneCase({ examined, changed, ruleCase, returned, revision }: OneProps) {
  const { tried, questions, shown } = examined;
  const before = returned?.posted ?? changed?.ruleCase;
  return (
    <>
      {tried !== undefined && (
        <CaseForm
          before={before}
          examined={{ ...examined, tried }}
          index={changed?.index}
          issues={returned?.issues ?? []}
          revision={revision}
          ruleCase={ruleCase}
        />
      )}
      <CaseAnswersForm edit={changed?.index} questions={questions} ruleCase={ruleCase} shown={shown} />
    </>
  );
}
