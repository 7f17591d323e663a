import { cancelReplay, endReplays } from './cancel-replay';
import { explainReplayed } from './explain-replayed';
import { getReplay } from './get-replay';
import { getReplays } from './get-replays';
import { getReplayRefusal, refuseReplay } from './refusal';
import { getReplaySharing, shareForReplay } from './sharing';
import { startReplay } from './start-replay';

/** What policy makers find out by past responses, and who lets them. */
export const replayUseCases = {
  getReplays,
  startReplay,
  getReplay,
  cancelReplay,
  endReplays,
  explainReplayed,
  getReplaySharing,
  shareForReplay,
  getReplayRefusal,
  refuseReplay,
};
