import { flushSync } from 'react-dom';
import { questionOfName } from './survey-data';

/** Fields whose content a person has under their hands while they are in them. */
const fields = 'textarea, select, input:not([type=radio], [type=checkbox])';

/** Whether the person is in a field of this question. */
export function isInUse(question: string): boolean {
  const field = document.activeElement;
  if (!field?.matches(fields)) return false;
  const name = field.closest('[data-name]')?.getAttribute('data-name');
  return questionOfName(name ?? '') === question;
}

/** Calls back once a field has been left and the focus is where it goes next. */
export function onFieldLeft(work: () => void): () => void {
  const listen = () => void setTimeout(work, 0);
  document.addEventListener('focusout', listen);
  return () => document.removeEventListener('focusout', listen);
}

/**
 * Changes the page and keeps what the person looks at where it is: the element that has the focus, or else the first
 * question in sight.
 */
export function inPlace(change: () => void): void {
  const anchor = anchorInSight();
  const before = anchor?.getBoundingClientRect().top ?? 0;
  // At once, so that nobody sees the page jump there and back.
  flushSync(change);
  if (!anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}

function anchorInSight(): Element | undefined {
  const focused = document.activeElement;
  if (focused && isInSight(focused) && focused.closest('[data-name]')) return focused;
  return [...document.querySelectorAll('.rs-survey [data-name]')].find(isInSight);
}

function isInSight(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
}
