import { loadContent } from '~/adapters/content/load-content.server';
import { systemClock } from '~/adapters/system/clock.server';
import type { CommandLinePorts } from '~/cli/command';
import { readEnvironment } from '~/env.server';
import { failure } from '~/core/shared/issue';
import { version as release } from '../package.json';

/** What the command line needs of the outside: content and the drawing of a brief, but no database. */
export function createCommandLinePorts(): CommandLinePorts {
  return {
    loadShippedContent: async () => {
      const environment = readEnvironment(process.env);
      return environment.ok ? loadContent(environment.value.contentDirectory) : failure(environment.issues);
    },
    loadContent,
    // Fonts and the PDF library are large: only the command that draws pays for them.
    openBriefRenderer: async () => (await import('~/adapters/pdf/render-brief.server')).createBriefRenderer(),
    clock: systemClock,
    release,
  };
}
