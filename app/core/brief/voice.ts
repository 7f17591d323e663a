import type { Level, Recommendation } from '../rules/rule-set-file';
import type { Profile, Range } from '../scoring/evaluation';
import { levels } from '../scoring/level';
import { dayText, instantText } from '../shared/dates';
import type { Source } from '../shared/source';
import { textIn, type Text, type Translate } from '../shared/text';
import { directionOf, isolate, shorten } from './plain-text';

/** How the brief speaks: the catalogue's words in the reader's language, and texts from outside put among them. */
export class Voice {
  readonly direction: 'ltr' | 'rtl';

  constructor(
    readonly language: string,
    readonly translate: Translate,
  ) {
    this.direction = directionOf(language);
  }

  /** A sentence or word of the brief. */
  say(key: string, values?: Record<string, string | number>): string {
    return this.translate(`brief:${key}`, values);
  }

  /** What somebody wrote; on one line of at most `most` characters where room is short. */
  data(text: string, most = Infinity): string {
    return isolate(most === Infinity ? text : shorten(text, most), this.direction);
  }

  /** A text of a questionnaire or rule set. */
  content(text: Text | undefined, most = Infinity): string {
    return this.data(textIn(text, this.language), most);
  }

  quoted(text: string): string {
    return this.say('quoted', { text });
  }

  level(level: Level): string {
    return this.translate(`common:level.${level}`);
  }

  /** One level, or "at most …, at least …" where blanks leave it open. */
  levelRange({ atLeast, atMost }: Range<Level>): string {
    if (atLeast === atMost) return this.level(atMost);
    return this.say('level_range', { atLeast: this.level(atLeast), atMost: this.level(atMost) });
  }

  numberRange({ atLeast, atMost }: Range<number>): string {
    return atLeast === atMost ? String(atMost) : this.translate('common:range', { atLeast, atMost });
  }

  recommendation(recommendation: Recommendation): string {
    return this.translate(`common:recommendation.${recommendation}`);
  }

  /** "1 critical, 2 high": worst first, without the levels that nothing stands at. */
  profile(profile: Profile): string {
    const counted = [...levels].reverse().filter((level) => profile[level] > 0);
    if (counted.length === 0) return this.say('profile.empty');
    return this.series(counted.map((level) => this.say(`profile.${level}`, { count: profile[level] })));
  }

  /** A calendar day (YYYY-MM-DD) as people write it. */
  day(day: string): string {
    return dayText(day, this.language);
  }

  /** An instant (ISO 8601) as people write it, in UTC. */
  instant(instant: string): string {
    return instantText(instant, this.language);
  }

  /** Items one after the other; the empty text for none. `long` items have commas of their own. */
  series(items: readonly string[], length: 'short' | 'long' = 'short'): string {
    if (items.length === 0) return '';
    return items.reduce((list, item) => this.say(length === 'long' ? 'long_series' : 'series', { list, item }));
  }

  /** Sources of one title and one status: the title once, then every provision. */
  sources([first, ...rest]: readonly [Source, ...Source[]]): string {
    const provisions = [first, ...rest].flatMap(({ provision }) => provision ?? []);
    if (provisions.length <= 1) return this.source({ ...first, ...(provisions[0] && { provision: provisions[0] }) });
    return this.say('source_with_provisions', {
      title: this.content(first.title),
      provisions: this.series(
        provisions.map((provision) => this.data(provision)),
        'long',
      ),
      status: this.translate(`common:sourceStatus.${first.status}`),
    });
  }

  source({ title, provision, status }: Source): string {
    const words = { title: this.content(title), status: this.translate(`common:sourceStatus.${status}`) };
    return provision === undefined
      ? this.say('source', words)
      : this.say('source_with_provision', { ...words, provision: this.data(provision) });
  }
}
