import { readdirSync, readFileSync } from 'node:fs';
import { bodyOf, oneToken } from './people';
import type { Place } from './place';
import type { Target } from './rows';

/** The folders of all routes. */
export const routeFolders = readdirSync('app/routes', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Whether a route takes something that is posted to it. */
export function takesPosts(folder: string): boolean {
  const file = readdirSync(`app/routes/${folder}`).find((name) => /^route[.]tsx?$/.test(name)) ?? '';
  return /^export (async )?(function|const) action\b/m.test(readFileSync(`app/routes/${folder}/${file}`, 'utf8'));
}

/** What fills the names in addresses, for the things of a place. */
function fillings(folder: string, place: Place, target: Target): Record<string, string> {
  const answers: Partial<Record<Target, string>> = {
    own: place.assessmentId,
    practice: place.practiceId,
    need: place.needId,
    response: place.responseId,
    rivals: place.rivalId,
    reassessed: place.contract.reassessedId,
  };
  const rounds: Partial<Record<Target, string>> = {
    open: place.openRoundId,
    consultation: place.consultationId,
    decided: place.decidedRoundId,
  };
  const tokens: Record<string, string> = {
    invitations: place.token,
    delegations: place.delegationToken,
    join: oneToken,
    reset: oneToken,
    address: oneToken,
    consultations: place.shared.token,
  };
  const responses: Partial<Record<Target, string>> = {
    rivals: place.rivalId,
    open: place.elsewhereId,
    decided: place.decidedId,
  };
  const { entryId, incidentId, hearingId } = place.contract;
  const isVendors = target === 'response' || target === 'rivals';
  return {
    assessmentId: answers[target] ?? place.responseId,
    questionnaireId: isVendors ? 'company' : 'need',
    responseId: responses[target] ?? place.responseId,
    procurementId: place.procurementId,
    ...{ entryId, incidentId, hearingId },
    roundId: rounds[target] ?? place.roundId,
    clarificationId: place.clarificationId,
    documentId: place.documentIds[answers[target] ?? ''] ?? 'no-document',
    organisationId: target === 'vendors' ? `${place.name}-firm` : bodyOf[place.name],
    personId: target === 'vendors' ? `${place.name}-vendor` : `${place.name}-member`,
    exampleId: 'leaky-clinic',
    ...{ draftId: place.draftId, replayId: place.replayId, pastId: 'sample-1-0' },
    hash: 'no-such-content',
    ...partOf(folder),
    consultationId: place.shared.consultationId,
    commentId: place.shared.commentId,
    ...{ ruleSetId: 'small', version: '0.1.0', riskId: 'leak' },
    // A question of the questionnaire above.
    name: 'data_kind',
    role: 'buyer',
    token: tokens[folder.split('.')[0] ?? ''] ?? 'no-token',
  };
}

/** A part of a draft as its authors address it, and as those do who are asked about it. */
function partOf(folder: string): { kind: string; id: string } {
  if (folder.startsWith('consultations')) return { kind: 'risk', id: 'leak' };
  if (folder.endsWith('.cases')) return { kind: 'risks', id: 'leak' };
  return folder.includes('.add.') ? { kind: 'sources', id: '' } : { kind: 'tables', id: 'small' };
}

/** A file of a draft. */
const aFile = 'rules/small/rule-set.json';

/** The address of a route folder: dots part it, `$` names what is filled in, `_index` and a trailing `_` are left out. */
export function addressOf(folder: string, place: Place, target: Target): string {
  const filled = fillings(folder, place, target);
  const parts = folder
    .replaceAll('[.]', '\0')
    .split('.')
    .filter((part) => part !== '_index')
    .map((part) => part.replace(/_$/, '').replace(/^\$$/, folder === '$' ? 'no-such-page' : aFile))
    .map((part) => part.replace(/\$(\w+)/, (_, name: string) => filled[name] ?? unfilled(folder, name)));
  return `/${parts.join('/').replaceAll('\0', '.')}`;
}

function unfilled(folder: string, name: string): never {
  throw new Error(`Nothing is known to fill $${name} of ${folder} with`);
}
