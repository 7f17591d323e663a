import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, defaultHighlightStyle, foldGutter, syntaxHighlighting } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';

interface Wanted {
  /** Put in the place of this field, which keeps holding the text. */
  field: HTMLTextAreaElement;
  label: string;
  isJson: boolean;
  /** Line to show first, from 1. */
  line?: number | undefined;
}

/**
 * Puts a code editor in the place of a text area. It stands in a shadow root: there its styles are made by script, which
 * our Content-Security-Policy allows, and nothing of the page's own styles gets in. @returns what takes it away again.
 */
export function editAsCode({ field, label, isJson, line }: Wanted): () => void {
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
        ...[lineNumbers(), foldGutter(), history(), drawSelection(), bracketMatching()],
        // Tab leaves the editor, as it leaves every other field.
        keymap.of([...defaultKeymap, ...historyKeymap]),
        syntaxHighlighting(defaultHighlightStyle),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, dir: 'ltr', tabindex: '0' }),
        EditorView.theme({
          '&': { border: '1px solid currentColor', maxHeight: '70vh' },
          '.cm-scroller': { overflow: 'auto' },
        }),
        ...(isJson ? [json(), linter(jsonParseLinter())] : []),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) field.value = update.state.doc.toString();
        }),
      ],
    }),
  });
  field.hidden = true;
  if (line !== undefined && line >= 1 && line <= view.state.doc.lines) {
    const { from } = view.state.doc.line(line);
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    view.focus();
  }
  return () => {
    view.destroy();
    host.remove();
    field.hidden = false;
  };
}
