/** What a person may come to do. One person can have several roles, all in one organisation. */
export const roles = ['buyer', 'evaluator', 'contract_manager', 'policy_maker', 'administrator', 'vendor'] as const;

/** See {@link roles}. An administrator keeps organisations and people and sees no procurement by that role. */
export type Role = (typeof roles)[number];

/** Roles that are given inside a public body; a vendor comes by invitation or registers for an open round. */
export const staffRoles = ['buyer', 'evaluator', 'contract_manager', 'policy_maker', 'administrator'] as const;

/** What somebody does in the team of one procurement. Only a lead sets dates, publishes, amends, extends and cancels. */
export const teamParts = ['lead', 'member', 'evaluator'] as const;

/** See {@link teamParts}. A member prepares; an evaluator reads from the opening on. */
export type TeamPart = (typeof teamParts)[number];
