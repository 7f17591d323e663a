import { createBaseThemeStyle, SvgRegistry } from 'survey-core';

let sheet: CSSStyleSheet | undefined;

/**
 * Gives the page the form library's theme. The library would write it into a `<style>` element, which our
 * Content-Security-Policy refuses; a sheet made by a script that may run is allowed.
 */
export function adoptThemeSheet(): void {
  if (sheet) return;
  // The one icon that comes with an inline style; it belongs to a timer, which no questionnaire has.
  SvgRegistry.registerIconFromSymbol('timercircle', '');
  sheet = new CSSStyleSheet();
  sheet.replaceSync(createBaseThemeStyle());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
