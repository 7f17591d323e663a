import { launchBrowser } from '#test/browser/harness/launch-browser';
import { weighPage } from '#test/browser/harness/page-weight';
import { openAssessment } from '#test/browser/harness/prepare-assessment';
import { startServer } from '#test/browser/harness/start-server';
import type { Piece, Row, Target } from './bench';

/** What people download to see a page for the first time, as it crosses the network. */
export const piece: Piece = {
  name: 'Weight of pages, first visit',
  run: async () => {
    const server = await startServer();
    const browser = await launchBrowser();
    try {
      const assessment = await openAssessment(server.origin);
      const questionnaire = `${assessment}/questionnaires/need-and-context`;
      const weigh = async (address: string, javaScriptEnabled = true) => {
        const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled });
        const weight = await weighPage(await context.newPage(), address);
        await context.close();
        return weight;
      };
      const rows: Row[] = [];
      const atMost = (bound: number): Target => ({ of: 'value', atMost: bound });
      for (const [name, address] of [
        ['home', '/'],
        ['new assessment', '/assessments/new'],
        ['assessment', assessment],
        ['result', `${assessment}/result`],
      ] as const) {
        const { script, all } = await weigh(address);
        rows.push({ what: `${name}: script`, value: script, unit: 'kB', target: atMost(120) });
        rows.push({ what: `${name}: in all`, value: all, unit: 'kB' });
      }
      const plain = await weigh(questionnaire, false);
      rows.push({ what: 'questionnaire without script: in all', value: plain.all, unit: 'kB', target: atMost(100) });
      const scripted = await weigh(questionnaire);
      rows.push({
        what: 'questionnaire with script: in all',
        value: scripted.all,
        unit: 'kB',
        comparedWith: 'questionnaire without script: in all',
      });
      return rows;
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};
