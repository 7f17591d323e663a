import type { Brief } from '~/core/brief/brief';
import type { Pen } from './pen.server';
import { colours, contentWidth, page, styleOf } from './page-style.server';
import { layOutText, type Direction, type Line } from './text-lines.server';

const style = styleOf('margin', 1);

/** Head and foot of a page, drawn as artifacts: they repeat what the document says once. */
export function drawMargins(pen: Pen, brief: Brief, number: number, pages: number): void {
  const { direction } = pen;
  const put = (text: string, top: number, align: 'start' | 'end') => {
    const box = { start: page.side, top, width: contentWidth, height: style.leading };
    pen.text(oneLine(text, direction), box, style, align);
  };
  pen.untagged(() => {
    const headTop = page.top - 26;
    if (brief.notice) put(brief.notice, headTop - 12, 'start');
    // The first page begins with the title itself.
    if (number > 1) put(brief.title, headTop, 'start');
    const footTop = page.height - page.bottom + 20;
    pen.fill({ start: page.side, top: footTop, width: contentWidth, height: 0.5 }, colours.rule);
    put(brief.footer.replace('{page}', String(number)).replace('{pages}', String(pages)), footTop + 6, 'end');
  });
  pen.close();
}

/** The text on one line; what does not fit is cut and an ellipsis says so. */
function oneLine(text: string, direction: Direction): Line {
  const lay = (shown: string) =>
    layOutText(shown, { weight: style.weight, size: style.size, width: contentWidth, direction });
  const whole = lay(text);
  const [first = { runs: [], width: 0, tall: false }] = whole;
  if (whole.length === 1) return first;
  const characters = [...text.replace(/\s+/g, ' ')];
  let fits = 0;
  let tooLong = Math.min(characters.length, 400);
  let line = first;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    const [cut, more] = lay(`${characters.slice(0, middle).join('')}…`);
    if (cut && !more) [line, fits] = [cut, middle];
    else tooLong = middle;
  }
  return line;
}
