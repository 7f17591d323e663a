/*
 * Who gets through, in the order of the columns:
 *
 *   nobody system · lead member evaluator contractManager (of the team) · otherTeam policyMaker administrator (of the
 *   same public body) · otherBody otherAdministrator · vendor colleague subcontractor rival stranger
 *
 * `+` may; else how it is refused: `1` sign in first (401), `3` not for you (403), `4` no such thing (404), `s` sealed
 * (423),
 * `g` over (410).
 */

export const anybody = '++ ++++ +++ ++ +++++';
/** What was open to everybody once. */
export const over = 'gg gggg ggg gg ggggg';
export const members = '13 ++++ +++ ++ +++++';
export const nobody = '13 3333 333 33 33333';
export const system = '1+ 3333 333 33 33333';
/** What is not there, not even for those who are not signed in. */
export const nothing = '44 4444 444 44 44444';
/** Whoever keeps the installation; what is a vendor's does not exist for them. */
export const administrators = '13 3333 33+ 3+ 33333';
export const noAdministrator = '13 3333 334 34 33333';
/** Its public body's own, and nobody else's. */
export const body = '13 ++++ +++ 44 44444';
/** The lead's own, and nobody else's. */
export const leads = '13 +444 444 44 44444';
export const buyers = '13 ++33 +33 +3 33333';
/** Who drafts and publishes rules, of any public body. */
export const policyMakers = '13 3333 3+3 33 33333';
/** Of them: of what is not there. */
export const noPolicyMaker = '13 3333 343 33 33333';
export const staff = '13 ++++ +33 +3 33333';

export const team = '13 ++++ 433 43 33333';
/** Of the team, all but the evaluator. */
export const workers = '13 ++3+ 433 43 33333';
/** Of the team, the lead alone. */
export const lead = '13 +333 433 43 33333';
/** Of the team, who judges: the evaluator, after declaring to have no tie. */
export const judges = '13 33+3 433 43 33333';
export const leadAndJudges = '13 +3+3 433 43 33333';
/** The same where the member judges too. */
export const bothJudges = '13 3++3 433 43 33333';
export const leadAndBothJudges = '13 +++3 433 43 33333';
/** The two who open: the lead and the member. */
export const openers = '13 ++33 433 43 33333';
export const sealedForTeam = '13 ssss 433 43 33333';
export const sealedForLead = '13 s333 433 43 33333';
/** Of the team, the lead alone: of what is not there. */
export const noLead = '13 4333 433 43 33333';
/** Of the team, all but the evaluator: of what is not there. */
export const noWorkers = '13 4434 433 43 33333';
/** What is there for those of the team alone who are shown every bidder. */
export const teamAllShown = '13 ++4+ 433 43 33333';
/** Not there for the team either. */
export const noTeam = '13 4444 433 43 33333';

/** Pages of a round at whose address everybody may look for rounds, and the team alone finds one. */
export const teamPage = '14 ++++ 444 44 44444';
export const leadPage = '14 +333 444 44 44444';
/** The same while there is nothing to be done there. */
export const noTeamPage = '14 4444 444 44 44444';
export const noLeadPage = '14 4333 444 44 44444';

/** A round that nobody outside has seen, at an address where everybody may look for rounds. */
export const unpublished = '14 ++++ 444 44 44444';
/** A round to which vendors were invited, seen by them and by the team. */
export const published = '14 ++++ 444 44 ++++4';

/** What the team alone knows of, where everybody signed in may ask for things of this kind. */
export const teamAlone = '13 ++++ 444 44 44444';
/** What belongs to one vendor, where everybody signed in may ask for things of this kind. */
export const nothingYet = '13 4444 444 44 44444';
/** The buyer's own answers, which an evaluator reads. */
export const teamAnswers = '13 ++4+ 444 44 44444';
export const vendorAlone = '13 ssss 444 44 +++44';
/** Once opened; of the team, the contract manager has declared a conflict of interest. */
export const vendorAndTeam = '13 +++3 444 44 +++44';
/** The same without the subcontractor, who answers a part. */
export const wholeAlone = '13 ssss 444 44 ++444';
export const wholeAndTeam = '13 +++3 444 44 ++444';
/** Nobody's to change in this way, whoever has a conflict or not. */
export const openedNothing = '13 4443 444 44 44444';
/** What the team alone has of an opened response, but for who has a conflict. */
export const teamWithoutTie = '13 +++3 433 43 33333';
/** The same, where one who has a conflict finds nothing; and of these, who works on it. */
export const readersWithoutTie = '13 +++4 433 43 33333';
export const workersWithoutTie = '13 ++34 433 43 33333';
/** Of the other vendor, who never hands it in: no opening opens it. */
export const rivalAlone = '13 ssss 444 44 444+4';
export const rivalForever = '13 4444 444 44 444+4';
/** Nobody's to change in this way. */
export const sealedNothing = '13 ssss 444 44 44444';

/** The vendor's own pages: the team has others. */
export const noVendorYet = '13 3333 333 33 44444';
/** Of what was decided about a response, while nothing is: a subcontractor is not told even then. */
export const noDebriefYet = '13 3333 333 33 44344';
export const vendors = '13 3333 333 33 +++++';
export const vendorPages = '13 3333 333 33 +++44';
export const wholeVendorPages = '13 3333 333 33 ++344';
/** The same while there is nothing, or of what concerns somebody else. */
export const noWholeVendorPages = '13 3333 333 33 44344';
export const rivalPages = '13 3333 333 33 444+4';

/** Of a firm: who began its response, the other of it, and a colleague's own account. */
export const ownersOfFirm = '13 3333 333 33 +3444';
export const firm = '13 3333 333 33 ++444';
/** The same while nobody of it has begun any. */
export const noOwnersOfFirm = '13 3333 333 33 33444';
export const noOwnersAlone = '13 3333 333 33 3+444';
