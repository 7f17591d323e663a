/** One step: its texts in the catalogue, and its picture where there is one. */
export interface Step {
  id: string;
  /** Name of the file in `public/pictures`, and its size in pixels. */
  picture?: { name: string; width: number; height: number };
}

const wide = { width: 1200, height: 1000 };
const strip = { width: 1200, height: 400 };
const sheet = { width: 900, height: 1273 };

/** Who finds a page of first steps, with the steps in their order. Texts: `steps.json` of the catalogue. */
export const roles = {
  buyer: [
    { id: 'begin' },
    { id: 'need', picture: { name: 'question.png', ...wide } },
    { id: 'safeguards' },
    { id: 'result', picture: { name: 'result.png', ...wide } },
    { id: 'round', picture: { name: 'round.png', ...wide } },
    { id: 'open' },
    { id: 'judge' },
    { id: 'compare' },
    { id: 'contract' },
    { id: 'brief', picture: { name: 'brief.png', ...sheet } },
  ],
  vendor: [
    { id: 'link' },
    { id: 'time', picture: { name: 'overview.png', ...wide } },
    { id: 'answer' },
    { id: 'proof', picture: { name: 'proof.png', ...wide } },
    { id: 'gap', picture: { name: 'risk.png', ...wide } },
    { id: 'submit' },
  ],
  'policy-maker': [
    { id: 'coverage', picture: { name: 'coverage.png', ...wide } },
    { id: 'examples', picture: { name: 'examples.png', ...wide } },
    { id: 'why', picture: { name: 'why.png', ...wide } },
    { id: 'draft' },
    { id: 'change', picture: { name: 'check.png', ...strip } },
  ],
  'contract-manager': [
    { id: 'register' },
    { id: 'stage', picture: { name: 'edit.png', ...wide } },
    { id: 'measures', picture: { name: 'measures.png', ...wide } },
    { id: 'commitments' },
    { id: 'expiry' },
    { id: 'triggers' },
    { id: 'exit' },
  ],
} satisfies Record<string, Step[]>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

export function isRole(name: string | undefined): name is Role {
  return name !== undefined && Object.hasOwn(roles, name);
}
