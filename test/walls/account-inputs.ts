import type { Action } from '~/use-cases/permissions';
import type { Input } from './input';
import { bodyOf, invitedPerson, oneCode, onePassword, oneToken, sessionOf } from './people';
import type { Place } from './place';
import type { Target } from './rows';

const device = 'A browser';
const address = '192.0.2.1';
const password = { password: 'a long enough phrase', repeated: 'a long enough phrase' };
const person = (place: Place, name: string) => `${place.name}-${name}`;
const organisation = (place: Place, target: Target) => ({
  organisationId: target === 'vendors' ? `${place.name}-firm` : bodyOf[place.name],
});
/** Somebody who was invited and has not joined, or a vendor's person. */
const somebody = (place: Place, target: Target) => ({
  personId: target === 'vendors' ? person(place, 'vendor') : invitedPerson.id,
});
const none = () => ({});

/** What is asked about people: how they come in, what is theirs, who keeps them; and of the clock. */
export const accountInputs = {
  identify: () => ({ token: '' }),
  readLink: () => ({ purpose: 'setup', token: 'no-token' }),
  setUp: () => ({ token: 'no-token', organisation: 'O', name: 'N', email: 'n@o.example', ...password, device }),
  signIn: (place) => ({ email: `${person(place, 'lead')}@people.example`, password: onePassword, address, device }),
  askForCode: (place) => ({ email: `${person(place, 'vendor')}@people.example`, address }),
  enterCode: (place) => ({ email: `${person(place, 'vendor')}@people.example`, code: oneCode, address, device }),
  signOut: none,
  askForReset: (place) => ({ email: `${person(place, 'lead')}@people.example`, address }),
  resetPassword: () => ({ token: oneToken, ...password }),
  join: () => ({ token: oneToken, name: 'N', ...password, device }),
  getAccount: none,
  changeName: () => ({ name: 'Another name' }),
  changePassword: () => ({ old: onePassword, ...password, address }),
  endSession: (place) => ({ sessionId: sessionOf(person(place, 'lead')) }),
  endOtherSessions: none,
  askForNewAddress: () => ({ email: 'another@new.example', present: onePassword, address }),
  readNewAddress: () => ({ token: oneToken }),
  confirmNewAddress: () => ({ token: oneToken }),
  getFirm: none,
  closeAccount: (place, target) => ({
    personId: person(place, target === 'own' ? 'colleague' : 'vendor'),
    isSure: true,
  }),
  reopenAccount: (place) => ({ personId: person(place, 'colleague') }),
  listMails: none,
  listOrganisations: none,
  addOrganisation: () => ({ name: 'A third body' }),
  getOrganisation: organisation,
  renameOrganisation: (place, target) => ({ ...organisation(place, target), name: 'A new name' }),
  invitePerson: (place, target) => ({
    ...organisation(place, target),
    ...{ email: 'colleague@new.example', roles: ['buyer'] },
  }),
  getPerson: somebody,
  invitePersonAgain: somebody,
  changeRoles: (place, target) => ({ ...somebody(place, target), roles: ['evaluator'] }),
  disablePerson: somebody,
  enablePerson: somebody,
  actAs: (place) => ({ personId: person(place, 'lead'), device }),
  listSamplePeople: none,
  offerSetup: none,
  deliverMails: none,
  prepareEvaluation: none,
  sendReminders: none,
  tellOpeners: none,
  forgetDrafts: none,
  removeExpired: none,
} satisfies { [Name in Action]?: Input<Name> };
