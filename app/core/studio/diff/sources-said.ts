import type { Source } from '../../shared/source';
import type { DiffVoice } from './content-diff';
import { plainSaid, textSaid, wordSaid, type Said } from './describe';

/** The sources that something cites, each with how far it was read and when. */
export function sourcesSaid(sources: Readonly<Record<string, Source>>, voice: DiffVoice): Said[] {
  return Object.entries(sources).flatMap(([name, { title, provision, status, lastCheckedOn, url }]) => [
    ...textSaid('source_title', title, name),
    ...plainSaid('source_provision', provision, name),
    ...wordSaid('source_status', `source_${status}`, voice, name),
    ...plainSaid('source_checked_on', lastCheckedOn, name),
    ...plainSaid('source_url', url, name),
  ]);
}
