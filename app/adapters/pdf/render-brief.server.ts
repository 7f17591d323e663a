import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Brief } from '~/core/brief/brief';
import type { BriefRenderer } from '~/use-cases/ports';
import { composeSection } from './compose.server';
import { openDocument } from './open-document.server';
import { drawMargins } from './page-margins.server';
import { contentHeight, page } from './page-style.server';
import { Paginator } from './paginate.server';
import { Pen } from './pen.server';
import type { PlacedStrip } from './strip.server';
import { Tag } from './tags.server';

/** Renders briefs as tagged PDF: PDF/UA-1 and PDF/A-3a. Fonts are read once, with the first brief. */
export function createBriefRenderer(): BriefRenderer {
  return { render: renderBrief };
}

async function renderBrief(brief: Brief): Promise<Uint8Array> {
  const pages = await layOut(brief);
  const doc = openDocument(brief);
  const bytes = collect(doc);
  const pen = new Pen(doc, brief.direction);
  for (const [index, strips] of pages.entries()) {
    doc.addPage();
    for (const { strip, top, withHeader } of strips) {
      if (withHeader && strip.header) strip.header.draw(pen, top - strip.header.height);
      strip.draw(pen, top);
    }
    pen.close();
    drawMargins(pen, brief, index + 1, pages.length);
    await nextTurn();
  }
  doc.end();
  return bytes;
}

/** Everything at its place, before anything is drawn: only then is the number of pages known. */
async function layOut(brief: Brief): Promise<PlacedStrip[][]> {
  const document = new Tag('Document');
  const paginator = new Paginator({ top: page.top, height: contentHeight });
  const takeTurns = turnTaker();
  for (const section of brief.sections) {
    for (const strip of composeSection(section, document, brief.direction)) {
      paginator.add(strip);
      await takeTurns();
    }
  }
  return paginator.finish();
}

/** Lets others have the processor every few milliseconds. How often has no influence on the document. */
function turnTaker(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < 8) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
