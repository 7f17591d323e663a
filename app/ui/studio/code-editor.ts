import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { completeJson, type Completed } from '~/core/studio/complete/complete-json';

interface Wanted {
  /** Put in the place of this field, which keeps holding the text. */
  field: HTMLTextAreaElement;
  label: string;
  isJson: boolean;
  /** What is known of the text, for offers while somebody types; may come later. */
  known?: Promise<Completed | undefined>;
  /** Line to show first, from 1. */
  line?: number | undefined;
}

/**
 * Puts a code editor in the place of a text area. It stands in a shadow root: there its styles are made by script, which
 * our Content-Security-Policy allows, and nothing of the page's own styles gets in. The two are in step: what is typed
 * here stands in the field at once, and tells of itself as if it had been typed there; what is written into the field
 * and told of by an `input` event stands here. Whoever is led to the field is led here.
 * @returns what takes it away again.
 */
export function editAsCode({ field, label, isJson, known, line }: Wanted): () => void {
  const host = document.createElement('div');
  host.className = 'rs-code-editor';
  const root = host.attachShadow({ mode: 'open' });
  field.after(host);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        ...[lineNumbers(), history(), drawSelection(), bracketMatching()],
        // Tab leaves the editor, as it leaves every other field.
        keymap.of([...defaultKeymap, ...historyKeymap]),
        syntaxHighlighting(defaultHighlightStyle),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, dir: 'ltr', tabindex: '0' }),
        EditorView.theme({
          '&': { border: '1px solid currentColor', maxHeight: '70vh' },
          '.cm-scroller': { overflow: 'auto' },
          '.cm-tooltip': { backgroundColor: '#fff', color: '#202733' },
          '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxWidth: 'min(90vw, 60em)' },
          '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: '#0b5394', color: '#fff' },
          '.cm-completionDetail': { fontStyle: 'normal' },
        }),
        ...(isJson ? [json(), linter(jsonParseLinter())] : []),
        ...(known === undefined
          ? []
          : [autocompletion({ icons: false, override: [(context) => offersIn(context, known)] })]),
        EditorView.updateListener.of((update) => {
          const text = update.state.doc.toString();
          if (!update.docChanged || text === field.value) return;
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      ],
    }),
  });
  const read = () => {
    const { doc } = view.state;
    if (doc.toString() !== field.value) view.dispatch({ changes: { from: 0, to: doc.length, insert: field.value } });
  };
  const lead = () => view.focus();
  field.addEventListener('input', read);
  field.addEventListener('focus', lead);
  const giveBack = hide(field);
  if (line !== undefined && line >= 1 && line <= view.state.doc.lines) {
    const { from } = view.state.doc.line(line);
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    view.focus();
  }
  return () => {
    field.removeEventListener('input', read);
    field.removeEventListener('focus', lead);
    giveBack();
    view.destroy();
    host.remove();
  };
}

/** Out of sight and of the order of Tab, but not gone: links and labels lead to it. @returns what undoes it. */
function hide(field: HTMLTextAreaElement): () => void {
  const { tabIndex } = field;
  field.tabIndex = -1;
  field.classList.add('aksel-sr-only');
  field.setAttribute('aria-hidden', 'true');
  return () => {
    field.tabIndex = tabIndex;
    field.classList.remove('aksel-sr-only');
    field.removeAttribute('aria-hidden');
  };
}

async function offersIn(
  { state, pos, explicit }: CompletionContext,
  known: Promise<Completed | undefined>,
): Promise<CompletionResult | null> {
  const about = await known;
  const found = about && completeJson(state.doc.toString(), pos, about);
  // Where nothing is begun yet, somebody has to ask.
  if (found === undefined || (found.from === pos && !explicit)) return null;
  const typed = state.sliceDoc(found.from, pos).startsWith('"');
  return {
    from: typed ? found.from + 1 : found.from,
    options: found.offers.map(({ label, detail, text }) => ({
      label,
      ...(detail !== undefined && { detail: ` ${detail}` }),
      apply: (view) =>
        view.dispatch({
          changes: { from: found.from, to: Math.max(found.to, view.state.selection.main.head), insert: text },
          selection: { anchor: found.from + text.length },
        }),
    })),
  };
}
