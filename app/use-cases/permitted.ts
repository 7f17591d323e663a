import { roles, type Role } from '~/core/procurement/role';

/** Who may ask for something: roles, the system itself, or anybody, signed in or not. */
export type Permitted = Role | 'system' | 'anybody';

/** A part of the table of permissions, by name of the use case. */
export type Permissions = Record<string, readonly Permitted[]>;

/** Signed in or not. */
export const anybody = ['anybody'] as const;
/** Whoever is signed in, in any role. */
export const members = roles;
/** Who works on procurements in a public body. */
export const staff = ['buyer', 'evaluator', 'contract_manager'] as const;
/** Who answers for a firm. */
export const vendors = ['vendor'] as const;
/** Who keeps organisations, people and their roles, and nothing else by that. */
export const administrators = ['administrator'] as const;
/** Who drafts, approves and publishes rules and questions. */
export const policyMakers = ['policy_maker'] as const;
/** Only the clock and the console. */
export const system = ['system'] as const;
