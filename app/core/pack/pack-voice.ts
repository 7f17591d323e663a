import { Voice } from '../brief/voice';

/** Speaks as the brief does, and the words of the tender pack besides. */
export class PackVoice extends Voice {
  /** A sentence or word of the tender pack. */
  tell(key: string, values?: Record<string, string | number>): string {
    return this.translate(`pack:${key}`, values);
  }
}
