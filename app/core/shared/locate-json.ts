import { findNodeAtLocation, getLocation, getNodeValue, parseTree } from 'jsonc-parser';

/** Where in a text of JSON somebody is; the text may be unfinished. */
export interface JsonPosition {
  /** From the root to what is written there, or would be. */
  path: (string | number)[];
  /** Whether the name of a member belongs there, rather than a value. */
  isKey: boolean;
  /** The name or value that is being written, quotes included; where nothing is yet, both are the place itself. */
  from: number;
  to: number;
  /** Whether a colon stands behind the name already. */
  hasColon: boolean;
  /** Names of the other members of the object. */
  members: string[];
  /** What stands at a place of the same text; nothing where there is nothing. */
  valueAt: (path: readonly (string | number)[]) => unknown;
}

/** Finds out where in a text of JSON a place is. @param offset in UTF-16 units. */
export function positionIn(text: string, offset: number): JsonPosition {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const isInside = previousNode !== undefined && offset <= previousNode.offset + previousNode.length;
  const token = isInside && previousNode.type !== 'null' ? previousNode : undefined;
  const [from, to] = token === undefined ? [offset, offset] : [token.offset, token.offset + token.length];
  const root = parseTree(text);
  const parent = root && findNodeAtLocation(root, path.slice(0, -1));
  const own = isAtPropertyKey ? path.at(-1) : undefined;
  const names = parent?.type === 'object' ? (parent.children ?? []).map((one) => String(one.children?.[0]?.value)) : [];
  return {
    ...{ path, isKey: isAtPropertyKey, from, to },
    hasColon: /^\s*:/.test(text.slice(to)),
    members: names.filter((name) => name !== own),
    valueAt: (at) => {
      const node = root && findNodeAtLocation(root, [...at]);
      return node && (getNodeValue(node) as unknown);
    },
  };
}
