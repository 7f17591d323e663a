import type { Brief } from '~/core/brief/brief';
import type { Pen } from './pen.server';
import { colours, contentWidth, page, styleOf } from './page-style.server';
import { layOutText } from './text-lines.server';

/** Head and foot of a page, drawn as artifacts: they repeat what the document says once. */
export function drawMargins(pen: Pen, brief: Brief, number: number, pages: number): void {
  const style = styleOf('margin', 1);
  const one = (text: string, width: number) => layOutText(text, { ...style, width, direction: pen.direction })[0];
  const foot = brief.footer.replace('{page}', String(number)).replace('{pages}', String(pages));
  const footLine = one(foot, contentWidth);
  pen.untagged(() => {
    const footTop = page.height - page.bottom + 24;
    pen.fill({ start: page.side, top: footTop, width: contentWidth, height: 0.5 }, colours.rule);
    if (footLine)
      pen.text(
        footLine,
        { start: page.side, top: footTop + 6, width: contentWidth, height: style.leading },
        style,
        'end',
      );
    const headLine = number > 1 ? one(brief.title, contentWidth) : undefined;
    const headTop = page.top - 30;
    if (headLine)
      pen.text(headLine, { start: page.side, top: headTop, width: contentWidth, height: style.leading }, style);
    const noticeLine = brief.notice ? one(brief.notice, contentWidth) : undefined;
    if (noticeLine)
      pen.text(noticeLine, { start: page.side, top: headTop - 12, width: contentWidth, height: style.leading }, style);
  });
  pen.close();
}
