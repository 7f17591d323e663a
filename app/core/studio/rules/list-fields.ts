import { sourceStatusSchema } from '../../shared/source';
import { toPointer } from '../../shared/parse-json';
import { itemsOf, memberOf } from '../draft-contents';
import type { FieldGroup } from './field';
import { readField, type FieldPlan } from './read-fields';

const statuses = sourceStatusSchema.options.map((value) => ({ value }));

/** The sources that a rule set cites, one group each. */
export function sourceGroups(json: unknown): FieldGroup[] {
  const sources = memberOf(json, 'sources');
  const names = typeof sources === 'object' && sources !== null ? Object.keys(sources) : [];
  return names.map((name) => {
    const pointer = toPointer(['sources', name]);
    const read = (plan: FieldPlan) => readField(json, { ...plan, pointer: pointer + plan.pointer });
    return {
      ...{ name: 'source', pointer, title: name, isRemovable: true },
      fields: [
        read({ kind: 'line', pointer: '/title', name: 'title' }),
        read({ kind: 'name', pointer: '/provision', name: 'provision', isOptional: true }),
        read({ kind: 'choice', pointer: '/status', name: 'sourceStatus', options: statuses }),
        read({ kind: 'name', pointer: '/lastCheckedOn', name: 'lastCheckedOn', isOptional: true }),
        read({ kind: 'name', pointer: '/url', name: 'url', isOptional: true }),
      ],
    };
  });
}

/** The domains of a rule set, one group each. */
export function domainGroups(json: unknown): FieldGroup[] {
  return itemsOf(memberOf(json, 'domains')).map((domain, index) => {
    const id = memberOf(domain, 'id');
    const read = (plan: FieldPlan) => readField(json, { ...plan, pointer: `/domains/${index}${plan.pointer}` });
    return {
      ...{ name: 'domain', pointer: `/domains/${index}`, isRemovable: true },
      ...(typeof id === 'string' && { title: id }),
      fields: [
        read({ kind: 'line', pointer: '/title', name: 'title' }),
        read({ kind: 'passage', pointer: '/asks', name: 'asks' }),
      ],
    };
  });
}
