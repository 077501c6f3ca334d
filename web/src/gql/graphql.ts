/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Who decides about what is open in a unit and beneath it. */
export type AccessReviewAssignInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The review. */
  id: string | number;
  /** Who decides; null for the security administrators. */
  reviewerId?: string | number | null | undefined;
  /** The unit; null for roles that are tied to none. */
  unitId?: string | number | null | undefined;
};

/** The review to give up, and why. */
export type AccessReviewCancelInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The review. */
  id: string | number;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** A role somebody holds, against the last review of the same scope. */
export type AccessReviewChange =
  /** It was not held then, or there was no such review. */
  | 'NEW'
  /** It was held then, and is not any more. */
  | 'REMOVED'
  /** It was held then. */
  | 'UNCHANGED';

/** Conditions on a value of a closed set. All given ones must hold. */
export type AccessReviewChangeFilter = {
  /** Equal to this. */
  eq?: AccessReviewChange | null | undefined;
  /** One of these, at most 100. */
  in?: Array<AccessReviewChange> | null | undefined;
  /** Not equal to this. */
  ne?: AccessReviewChange | null | undefined;
};

/** The review whose decisions are over. */
export type AccessReviewCloseInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The review. */
  id: string | number;
};

/** The review to draft. */
export type AccessReviewCreateInput = {
  /** Until when everything is to be decided, within 92 days. */
  dueAt: string;
  /** The roles by their keys, at most 50; belongs to ROLES. */
  heldRoles?: Array<string> | null | undefined;
  /** 8 to 100 characters; the same request with the same key is one job. */
  idempotencyKey: string;
  /** The kinds of account, customers not among them; belongs to KINDS. */
  kinds?: Array<UserKind> | null | undefined;
  /** What it is called, 2 to 80 characters. */
  name: string;
  /** Everybody's, a unit's, certain roles, certain kinds of account. */
  scope: AccessReviewScope;
  /** The unit; belongs to UNIT. */
  unitId?: string | number | null | undefined;
};

/** What is decided about a role somebody holds. */
export type AccessReviewDecisionKind =
  /** Somebody else is to decide: it is handed up. */
  | 'ESCALATE'
  /** It stays. */
  | 'KEEP'
  /** It stays in a narrower unit, or until an earlier end. */
  | 'MODIFY'
  /** It is taken back. */
  | 'REVOKE';

/** Conditions on a value of a closed set. All given ones must hold. */
export type AccessReviewDecisionKindOptionalFilter = {
  /** Equal to this. */
  eq?: AccessReviewDecisionKind | null | undefined;
  /** One of these, at most 100. */
  in?: Array<AccessReviewDecisionKind> | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
  /** Not equal to this. What has no value is equal to nothing, and so admitted. */
  ne?: AccessReviewDecisionKind | null | undefined;
};

/** What is decided about all entries of a list. */
export type AccessReviewEntriesDecideAllInput = {
  /** What is decided: anything but MODIFY. */
  decision: AccessReviewDecisionKind;
  /** Only these entries of the review; all within the viewer's scope where it is absent. */
  filter?: AccessReviewEntryFilter | null | undefined;
  /** 8 to 100 characters; the same request with the same key is one job. */
  idempotencyKey: string;
  /** Why, at most 200 characters; MODIFY and ESCALATE need it. */
  note?: string | null | undefined;
  /** The review. */
  reviewId: string | number;
};

/** What is decided about several entries of one review alike. */
export type AccessReviewEntriesDecideInput = {
  /** What is decided: anything but MODIFY. */
  decision: AccessReviewDecisionKind;
  /** 1 to 500 entries of it. */
  items: Array<BulkItemInput>;
  /** Why, at most 200 characters; MODIFY and ESCALATE need it. */
  note?: string | null | undefined;
  /** The review. */
  reviewId: string | number;
};

/** What is decided about an entry. */
export type AccessReviewEntryDecideInput = {
  /** What is decided. */
  decision: AccessReviewDecisionKind;
  /** The version you have seen. */
  expectedVersion: number;
  /** The entry. */
  id: string | number;
  /** Why, at most 200 characters; MODIFY and ESCALATE need it. */
  note?: string | null | undefined;
  /** The unit a MODIFY leaves: within the one the role is held in. */
  unitId?: string | number | null | undefined;
  /** The end a MODIFY leaves: before the present one. */
  until?: string | null | undefined;
};

/** Conditions on entries of access reviews. All given ones must hold. */
export type AccessReviewEntryFilter = {
  /** All of these hold. */
  and?: Array<AccessReviewEntryFilter> | null | undefined;
  /** Against the last review of the same scope. */
  change?: AccessReviewChangeFilter | null | undefined;
  /** Whether its holder has a role that excludes it. */
  conflict?: BooleanFilter | null | undefined;
  /** What was decided last. */
  decision?: AccessReviewDecisionKindOptionalFilter | null | undefined;
  /** Whether its holder has not been seen for long. */
  dormant?: BooleanFilter | null | undefined;
  /** Whether it is privileged and few in the same unit hold it. */
  excessive?: BooleanFilter | null | undefined;
  /** Whether its holder lacks a second factor. */
  noSecondFactor?: BooleanFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: AccessReviewEntryFilter | null | undefined;
  /** One of these holds. */
  or?: Array<AccessReviewEntryFilter> | null | undefined;
  /** Whether its holder or grantor is gone. */
  orphaned?: BooleanFilter | null | undefined;
  /** Whether it is privileged. */
  privileged?: BooleanFilter | null | undefined;
  /** The review. */
  review?: IdFilter | null | undefined;
  /** Who is to decide. */
  reviewer?: OptionalIdFilter | null | undefined;
  /** The role, by its key. */
  role?: StringFilter | null | undefined;
  /** Whether its holder has more roles than at the last review. */
  roleCreep?: BooleanFilter | null | undefined;
  /** How far it has come. */
  state?: AccessReviewEntryStateFilter | null | undefined;
  /** Where. */
  unit?: OptionalIdFilter | null | undefined;
  /** Who holds it. */
  user?: IdFilter | null | undefined;
};

/** How far an entry of an access review has come. */
export type AccessReviewEntryState =
  /** Decided, and not carried out yet. */
  | 'DECIDED'
  /** Handed up to the security administrators. */
  | 'ESCALATED'
  /** What was decided is so. */
  | 'EXECUTED'
  /** It could not be carried out; `problem` says why. */
  | 'FAILED'
  /** Held at the last review and not any more: there is nothing to decide. */
  | 'GONE'
  /** Undecided. */
  | 'OPEN';

/** Conditions on a value of a closed set. All given ones must hold. */
export type AccessReviewEntryStateFilter = {
  /** Equal to this. */
  eq?: AccessReviewEntryState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<AccessReviewEntryState> | null | undefined;
  /** Not equal to this. */
  ne?: AccessReviewEntryState | null | undefined;
};

/** Conditions on access reviews. All given ones must hold. */
export type AccessReviewFilter = {
  /** All of these hold. */
  and?: Array<AccessReviewFilter> | null | undefined;
  /** Until when everything is to be decided. */
  dueAt?: DateTimeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: AccessReviewFilter | null | undefined;
  /** One of these holds. */
  or?: Array<AccessReviewFilter> | null | undefined;
  /** When it was found overdue. */
  overdueAt?: OptionalDateTimeFilter | null | undefined;
  /** Whose roles it is about. */
  scope?: AccessReviewScopeFilter | null | undefined;
  /** How far it has come. */
  state?: AccessReviewStateFilter | null | undefined;
};

/** What stands out about a role somebody holds. */
export type AccessReviewFlag =
  /** Its holder has another role that excludes it. */
  | 'CONFLICT'
  /** Its holder has not been seen for long. */
  | 'DORMANT'
  /** It is privileged, and few in the same unit hold it. */
  | 'EXCESSIVE'
  /** Its holder needs a second factor and has none. */
  | 'NO_SECOND_FACTOR'
  /** Its holder's account, or that of whoever granted it, is not in use any more. */
  | 'ORPHANED'
  /** It grants money, roles, clear personal data, keys or destruction. */
  | 'PRIVILEGED'
  /** It was not held at the last review, and its holder has more roles than then. */
  | 'ROLE_CREEP';

/** How access reviews are sorted. */
export type AccessReviewOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: AccessReviewOrderField;
};

/** What access reviews can be sorted by. */
export type AccessReviewOrderField =
  /** When they were drafted. */
  | 'CREATED_AT'
  /** Until when everything is to be decided. */
  | 'DUE_AT';

/** The review whose report is written. */
export type AccessReviewReportInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The review. */
  id: string | number;
};

/** Whose roles are reviewed. */
export type AccessReviewScope =
  /** Everybody's but customers'. */
  | 'ALL'
  /** Those of certain kinds of account. */
  | 'KINDS'
  /** Certain roles, whoever holds them. */
  | 'ROLES'
  /** Those held in a unit and beneath it. */
  | 'UNIT';

/** Conditions on a value of a closed set. All given ones must hold. */
export type AccessReviewScopeFilter = {
  /** Equal to this. */
  eq?: AccessReviewScope | null | undefined;
  /** One of these, at most 100. */
  in?: Array<AccessReviewScope> | null | undefined;
  /** Not equal to this. */
  ne?: AccessReviewScope | null | undefined;
};

/** Whose roles a review is about. */
export type AccessReviewScopeInput = {
  /** The roles by their keys, at most 50; belongs to ROLES. */
  heldRoles?: Array<string> | null | undefined;
  /** The kinds of account, customers not among them; belongs to KINDS. */
  kinds?: Array<UserKind> | null | undefined;
  /** Everybody's, a unit's, certain roles, certain kinds of account. */
  scope: AccessReviewScope;
  /** The unit; belongs to UNIT. */
  unitId?: string | number | null | undefined;
};

/** The review to start. */
export type AccessReviewStartInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The review. */
  id: string | number;
};

/** How far an access review has come. */
export type AccessReviewState =
  /** Given up; nothing was carried out. */
  | 'CANCELLED'
  /** Its decisions have been carried out. */
  | 'COMPLETED'
  /** Drafted; nobody decides yet. */
  | 'DRAFT'
  /** Its reviewers decide. */
  | 'IN_PROGRESS'
  /** Everything is decided, and carried out once the time to undo is over. */
  | 'PENDING_ACTIONS';

/** Conditions on a value of a closed set. All given ones must hold. */
export type AccessReviewStateFilter = {
  /** Equal to this. */
  eq?: AccessReviewState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<AccessReviewState> | null | undefined;
  /** Not equal to this. */
  ne?: AccessReviewState | null | undefined;
};

/** The review whose end is taken back. */
export type AccessReviewUndoInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The review. */
  id: string | number;
};

/** The first administrator's account. */
export type AdministratorCreateInput = {
  /** The name others see, at most 80 characters. */
  displayName: string;
  /** E-mail address, the account's name. */
  email: string;
  /** At least 12 characters. */
  password: string;
  /** The one-time token printed at the server's first start. */
  setupToken: string;
};

/** That everybody's sessions are to end. */
export type AllSessionsRevokeInput = {
  /** Why, 4 to 200 characters. */
  reason: string;
};

/** A program to make. */
export type ApiClientCreateInput = {
  /** The networks it may come from, at most 20; from anywhere where there is none. */
  addresses?: Array<string>;
  /** When it is to end by itself. */
  expiresAt?: string | null | undefined;
  /** What it may do, at most 60. */
  grants: Array<ApiGrantInput>;
  /** Whether it only reads and asks for prices, whatever it is given. */
  isSandbox?: boolean;
  /** Which documents it may send. */
  mode: ApiClientMode;
  /** What it is called, at most 80 characters. */
  name: string;
  /** What it is for, at most 200 characters. */
  purpose: string;
  /** How much it may ask for within a minute. */
  rateClass: RateClass;
};

/** Conditions on programs. All given ones must hold. */
export type ApiClientFilter = {
  /** All of these hold. */
  and?: Array<ApiClientFilter> | null | undefined;
  /** When they were made. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Whether they only read and ask for prices. */
  isSandbox?: BooleanFilter | null | undefined;
  /** When they were last used. */
  lastUsedAt?: OptionalDateTimeFilter | null | undefined;
  /** Which documents they may send. */
  mode?: ApiClientModeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: ApiClientFilter | null | undefined;
  /** One of these holds. */
  or?: Array<ApiClientFilter> | null | undefined;
  /** Who answers for them. */
  owner?: IdFilter | null | undefined;
  /** Whether they can be used. */
  state?: ApiClientStateFilter | null | undefined;
};

/** Which documents a program may send. */
export type ApiClientMode =
  /** Any, short of introspection. */
  | 'OPEN'
  /** Registered ones and the console's own, each by its id. */
  | 'TRUSTED_ONLY';

/** Conditions on a value of a closed set. All given ones must hold. */
export type ApiClientModeFilter = {
  /** Equal to this. */
  eq?: ApiClientMode | null | undefined;
  /** One of these, at most 100. */
  in?: Array<ApiClientMode> | null | undefined;
  /** Not equal to this. */
  ne?: ApiClientMode | null | undefined;
};

/** How programs are sorted. */
export type ApiClientOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: ApiClientOrderField;
};

/** What programs can be sorted by. */
export type ApiClientOrderField =
  /** When they were made. */
  | 'CREATED_AT'
  /** When they were last used. Those that never were come last, either way. */
  | 'LAST_USED_AT';

/** A stopped program that is to go on. */
export type ApiClientResumeInput = {
  /** The version that was looked at. */
  expectedVersion: number;
  /** The program. */
  id: string | number;
};

/** A program to end for good. */
export type ApiClientRevokeInput = {
  /** The version that was looked at. */
  expectedVersion: number;
  /** The program. */
  id: string | number;
  /** Why, at most 200 characters. */
  reason: string;
};

/** Whether a program can be used. */
export type ApiClientState =
  /** It can. */
  | 'ACTIVE'
  /** It has ended for good. */
  | 'REVOKED'
  /** Somebody has stopped it for now. */
  | 'SUSPENDED';

/** Conditions on a value of a closed set. All given ones must hold. */
export type ApiClientStateFilter = {
  /** Equal to this. */
  eq?: ApiClientState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<ApiClientState> | null | undefined;
  /** Not equal to this. */
  ne?: ApiClientState | null | undefined;
};

/** A program to stop for now. */
export type ApiClientSuspendInput = {
  /** The version that was looked at. */
  expectedVersion: number;
  /** The program. */
  id: string | number;
  /** Why, at most 200 characters. */
  reason: string;
};

/** A program, and what it is to be from now on: all of it. */
export type ApiClientUpdateInput = {
  /** The networks it may come from, at most 20; from anywhere where there is none. */
  addresses?: Array<string>;
  /** The version that was looked at. */
  expectedVersion: number;
  /** When it is to end by itself. */
  expiresAt?: string | null | undefined;
  /** What it may do, at most 60. */
  grants: Array<ApiGrantInput>;
  /** The program. */
  id: string | number;
  /** Whether it only reads and asks for prices, whatever it is given. */
  isSandbox?: boolean;
  /** Which documents it may send. */
  mode: ApiClientMode;
  /** What it is called, at most 80 characters. */
  name: string;
  /** What it is for, at most 200 characters. */
  purpose: string;
  /** How much it may ask for within a minute. */
  rateClass: RateClass;
};

/** A document to register. */
export type ApiDocumentRegisterInput = {
  /** For which program. */
  clientId: string | number;
  /** What it is called, at most 80 characters. */
  name: string;
  /** The document, at most 15,000 characters. Its SHA-256 is its id. */
  text: string;
};

/** A document to take out of use. */
export type ApiDocumentRetireInput = {
  /** The document. */
  id: string | number;
};

/** A permission to give, and how widely. */
export type ApiGrantInput = {
  /** The permission, such as `orders:read`. */
  permission: string;
  /** How widely; no wider than the viewer holds it. */
  scope: PermissionScope;
};

/** A token to make. */
export type ApiTokenCreateInput = {
  /** For which program. */
  clientId: string | number;
  /** For how many days, at most 365. */
  days?: number;
};

/** A token that is to end at once. */
export type ApiTokenRevokeInput = {
  /** The token. */
  id: string | number;
};

/** A token that is to be replaced. */
export type ApiTokenRotateInput = {
  /** The token. */
  id: string | number;
  /** For how many hours the old one goes on beside the new one, at most 168. */
  overlapHours?: number;
};

/** A request to approve, as it was last seen. */
export type ApprovalApproveInput = {
  /** Its version when it was read. */
  expectedVersion: number;
  /** The request. */
  id: string | number;
  /** What one wants to say about it, at most 200 characters. */
  note?: string;
};

/** Conditions on requests for approval. All given ones must hold. */
export type ApprovalFilter = {
  /** All of these hold. */
  and?: Array<ApprovalFilter> | null | undefined;
  /** When it came to its end. */
  decidedAt?: OptionalDateTimeFilter | null | undefined;
  /** Until when it can be decided. */
  expiresAt?: DateTimeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: ApprovalFilter | null | undefined;
  /** One of these holds. */
  or?: Array<ApprovalFilter> | null | undefined;
  /** What: the permission that is exercised. */
  permission?: TextFilter | null | undefined;
  /** When it was asked for. */
  proposedAt?: DateTimeFilter | null | undefined;
  /** Who asked. */
  proposer?: IdFilter | null | undefined;
  /** How far it has come. */
  state?: ApprovalStateFilter | null | undefined;
};

/** How requests for approval are sorted. */
export type ApprovalOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: ApprovalOrderField;
};

/** What requests for approval can be sorted by. */
export type ApprovalOrderField =
  /** When they came to their end. */
  | 'DECIDED_AT'
  /** Until when they can be decided. */
  | 'EXPIRES_AT'
  /** When they were asked for. */
  | 'PROPOSED_AT';

/** A request to reject, as it was last seen. */
export type ApprovalRejectInput = {
  /** Its version when it was read. */
  expectedVersion: number;
  /** The request. */
  id: string | number;
  /** Why, 4 to 200 characters: whoever asked reads it. */
  note: string;
};

/** How far a request for approval has come. */
export type ApprovalState =
  /** It was approved, and done in the same moment. */
  | 'EXECUTED'
  /** Nobody decided in time. */
  | 'EXPIRED'
  /** It could not be done: the code of the outcome says why. */
  | 'FAILED'
  /** It waits for others to decide. */
  | 'PENDING'
  /** Somebody rejected it; their note says why. */
  | 'REJECTED'
  /** Whoever asked took it back, or may not ask for it any more. */
  | 'WITHDRAWN';

/** Conditions on a value of a closed set. All given ones must hold. */
export type ApprovalStateFilter = {
  /** Equal to this. */
  eq?: ApprovalState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<ApprovalState> | null | undefined;
  /** Not equal to this. */
  ne?: ApprovalState | null | undefined;
};

/** A request to take back, as it was last seen. */
export type ApprovalWithdrawInput = {
  /** Its version when it was read. */
  expectedVersion: number;
  /** The request. */
  id: string | number;
};

/** When an assignment counts. */
export type AssignmentSpan =
  /** It has ended. */
  | 'ENDED'
  /** Now. */
  | 'PRESENT'
  /** It has not begun. */
  | 'TO_COME';

/** What a level is made of. */
export type AssuranceFactor =
  /** A certificate whose key has just signed. */
  | 'CERTIFICATE'
  /** An address or number that answered a code. */
  | 'CONTACT'
  /** A person who was seen with their document. */
  | 'IN_PERSON'
  /** A verified organisation. */
  | 'ORGANISATION'
  /** A verified person. */
  | 'PERSON'
  /** An authenticator. */
  | 'SECOND_FACTOR';

/** How surely the platform knows somebody. */
export type AssuranceLevel =
  /** Not at all. */
  | 'L0'
  /** By an address or number that answered a code. */
  | 'L1'
  /** By a verified person or organisation. */
  | 'L2'
  /** By a person seen, or an organisation looked at twice, with a second factor. */
  | 'L3'
  /** By a certificate besides, whose key has just signed. */
  | 'L4';

/** Conditions on entries of the trail. All given ones must hold. */
export type AuditEntryFilter = {
  /** What. */
  action?: TextFilter | null | undefined;
  /** Who. */
  actor?: OptionalIdFilter | null | undefined;
  /** All of these hold. */
  and?: Array<AuditEntryFilter> | null | undefined;
  /** When. */
  at?: DateTimeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: AuditEntryFilter | null | undefined;
  /** What it was done to. */
  objectId?: OptionalIdFilter | null | undefined;
  /** The graph type of what it was done to. */
  objectType?: OptionalStringFilter | null | undefined;
  /** One of these holds. */
  or?: Array<AuditEntryFilter> | null | undefined;
  /** What came of it. */
  outcome?: AuditOutcomeFilter | null | undefined;
  /** Its place in the chain. */
  sequence?: IntFilter | null | undefined;
};

/** How entries are sorted. */
export type AuditEntryOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: AuditEntryOrderField;
};

/** What entries can be sorted by. */
export type AuditEntryOrderField =
  /** Their place in the chain. */
  | 'SEQUENCE';

/** What came of it. */
export type AuditOutcome =
  /** It was refused; refusals of one actor, action and minute are one entry with their count. */
  | 'REFUSED'
  /** It was done. */
  | 'SUCCEEDED';

/** Conditions on a value of a closed set. All given ones must hold. */
export type AuditOutcomeFilter = {
  /** Equal to this. */
  eq?: AuditOutcome | null | undefined;
  /** One of these, at most 100. */
  in?: Array<AuditOutcome> | null | undefined;
  /** Not equal to this. */
  ne?: AuditOutcome | null | undefined;
};

/** Conditions on a yes or no. */
export type BooleanFilter = {
  /** Equal to this. */
  eq?: boolean | null | undefined;
  /** Not equal to this. */
  ne?: boolean | null | undefined;
};

/** One object of several, as it was seen. */
export type BulkItemInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The object. */
  id: string | number;
};

/** A certificate to bind. */
export type CertificateBindInput = {
  /** PEM, the holder's certificate before those of its issuers; or one in DER, in base64. */
  certificate: string;
};

/** A certificate whose key is to be proved. */
export type CertificateChallengeInput = {
  /** What the proof is for, at most 200 characters: its SHA-256 is signed along. */
  context?: string;
  /** The certificate. */
  id: string | number;
};

/** The signature of a challenge. */
export type CertificateProveInput = {
  /** How it was signed. */
  algorithm: SignatureAlgorithm;
  /** The challenge. */
  challengeId: string | number;
  /** The signature in base64. */
  signature: string;
};

/** Whether a certificate can be used. */
export type CertificateState =
  /** In use. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Bound, its key has not signed anything yet. */
  | 'PENDING'
  /** Its authority revoked it. */
  | 'REVOKED'
  /** Its key was reported lost. */
  | 'SUSPENDED';

/** A certificate whose key is lost. */
export type CertificateSuspendInput = {
  /** The certificate. */
  id: string | number;
};

/** What a line of a price is for. */
export type ChargeCode =
  /** Insurance. */
  | 'INSURANCE'
  /** Postage by units beyond the first weight step. */
  | 'POSTAGE_CONTINUED'
  /** Postage by units of the first weight step. */
  | 'POSTAGE_FIRST'
  /** Postage by piece. */
  | 'POSTAGE_PIECE'
  /** Change of addressee while on the way. */
  | 'REDIRECT'
  /** Registration. */
  | 'REGISTRATION'
  /** Return receipt. */
  | 'RETURN_RECEIPT';

/** Conditions on a value of a closed set. All given ones must hold. */
export type ChargeCodeFilter = {
  /** Equal to this. */
  eq?: ChargeCode | null | undefined;
  /** One of these, at most 100. */
  in?: Array<ChargeCode> | null | undefined;
  /** Not equal to this. */
  ne?: ChargeCode | null | undefined;
};

/** A loss, as it would be claimed. Amounts in CNY. */
export type CompensationEstimateInput = {
  /** The loss itself. */
  actualLoss: string;
  /** Whether it was force majeure. */
  forceMajeure?: boolean;
  /** What the whole item was worth; needed for a part of an insured item. */
  fullValue?: string | null | undefined;
  /** Whether the operator was grossly negligent. */
  grossNegligence?: boolean;
  /** What was lost. */
  kind: LossKind;
  /** Whether the notice of liability stood on the premises and the receipt; if not, no cap holds. */
  noticeDisplayed?: boolean;
  /** The order. */
  orderId: string | number;
  /** Whether it was the sender's or addressee's fault. */
  senderFault?: boolean;
  /** Whether the whole item is lost or worthless. */
  total?: boolean;
};

/** How an amount that is owed was reckoned. Its params are amounts in CNY. */
export type CompensationStepCode =
  /** The actual loss: loss. */
  | 'ACTUAL_LOSS'
  /** The insured value: insured. */
  | 'INSURED_VALUE'
  /** The actual loss, three times the postage at most: loss, postage, cap. */
  | 'LESSER_OF_LOSS_AND_CAP'
  /** The actual loss, the insured value at most: loss, insured. */
  | 'LESSER_OF_LOSS_AND_INSURED'
  /** The actual loss in the proportion of insured to whole value: loss, insured, value. */
  | 'PROPORTION'
  /** Three times the postage: postage, cap. */
  | 'THREE_TIMES_POSTAGE';

/** A consent to give. */
export type ConsentGiveInput = {
  /** To what. */
  purpose: ConsentPurpose;
  /** Which version of the text was shown, as `registrationTerms` has it. */
  textVersion: string;
};

/** Consent to one purpose. */
export type ConsentInput = {
  /** To what. */
  purpose: ConsentPurpose;
  /** Which version of the text was shown, as `registrationTerms` has it. */
  textVersion: string;
};

/** What people agree to, each by itself. */
export type ConsentPurpose =
  /** Offers by message; nothing depends on it. */
  | 'MARKETING'
  /** How personal data is handled. */
  | 'PRIVACY_POLICY'
  /** The terms of the service. */
  | 'SERVICE_TERMS';

/** A consent to take back. */
export type ConsentWithdrawInput = {
  /** To what. */
  purpose: ConsentPurpose;
};

/** A change to give up. */
export type ContactChangeCancelInput = {
  /** The change. */
  id: string | number;
};

/** What proves the new address or number. */
export type ContactChangeConfirmInput = {
  /** The six digits of the message. */
  code: string;
  /** The token `contactChangeStart` gave. */
  requestToken: string;
};

/** A new address or number for the viewer's account. */
export type ContactChangeStartInput = {
  /** An e-mail address or a mobile number; it replaces the one of its kind. */
  contact: string;
  /** The language of the messages about it. */
  language?: Language;
  /** The account's password. */
  password: string;
};

/** How far a change of address or number has come. */
export type ContactChangeState =
  /** It is the account's. */
  | 'APPLIED'
  /** It was given up: by its owner, by another change, or by a new password. */
  | 'CANCELLED'
  /** The code was right; it waits, so that whoever reads the old one can stop it. */
  | 'HELD'
  /** Somebody else got an account with it meanwhile. */
  | 'OVERTAKEN';

/** One kind of thing inside. */
export type ContentLineInput = {
  /** What it is, at most 60 characters; not just “goods” or “gift”. */
  description: string;
  /** Customs tariff number, 6, 8 or 10 digits. */
  hsCode?: string | null | undefined;
  /** Where it was made, ISO 3166-1 alpha-2. */
  originCountry?: string | null | undefined;
  /** How many, 1 to 9,999. */
  quantity?: number;
  /** Value of all of them in CNY. */
  value?: string | null | undefined;
  /** Net weight of all of them in grams. */
  weightGrams?: number | null | undefined;
};

/** What contents are to customs (CN 22, CN 23). */
export type ContentsCategory =
  /** A commercial sample. */
  | 'COMMERCIAL_SAMPLE'
  /** Documents. */
  | 'DOCUMENTS'
  /** A gift. */
  | 'GIFT'
  /** Anything else. */
  | 'OTHER'
  /** Goods sent back. */
  | 'RETURNED_GOODS'
  /** Goods that were sold. */
  | 'SALE_OF_GOODS';

/** How a customer pays at the counter. */
export type CounterMethod =
  /** By bank card. */
  | 'BANK_CARD'
  /** In cash. */
  | 'CASH'
  /** By a code shown to a telephone. */
  | 'QR_CODE';

/** Conditions on a value of a closed set. All given ones must hold. */
export type CounterMethodFilter = {
  /** Equal to this. */
  eq?: CounterMethod | null | undefined;
  /** One of these, at most 100. */
  in?: Array<CounterMethod> | null | undefined;
  /** Not equal to this. */
  ne?: CounterMethod | null | undefined;
};

/** Conditions on receipts of a counter. All given ones must hold. */
export type CounterReceiptFilter = {
  /** All of these hold. */
  and?: Array<CounterReceiptFilter> | null | undefined;
  /** How it was paid. */
  method?: CounterMethodFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: CounterReceiptFilter | null | undefined;
  /** The receipt's number. */
  number?: TextFilter | null | undefined;
  /** One of these holds. */
  or?: Array<CounterReceiptFilter> | null | undefined;
  /** When. */
  receivedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on the receipts of an order. Both hold where both are given. */
export type CounterReceiptsFilter = {
  /** None meets this; where it is empty, there is none. */
  none?: CounterReceiptFilter | null | undefined;
  /** At least one meets this; where it is empty, there is at least one. */
  some?: CounterReceiptFilter | null | undefined;
};

/** ISO 4217 codes. */
export type Currency =
  /** Renminbi yuan. */
  | 'CNY';

/** Conditions on a moment. All given ones must hold. */
export type DateTimeFilter = {
  /** Within this range. */
  between?: DateTimeRange | null | undefined;
  /** Equal to this. */
  eq?: string | null | undefined;
  /** After this. */
  gt?: string | null | undefined;
  /** At this or after. */
  gte?: string | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string> | null | undefined;
  /** Before this. */
  lt?: string | null | undefined;
  /** At this or before. */
  lte?: string | null | undefined;
  /** Not equal to this. */
  ne?: string | null | undefined;
};

/** From one moment to another, both included. */
export type DateTimeRange = {
  /** The earliest. */
  from: string;
  /** The latest. */
  to: string;
};

/** A denial somebody has looked at. */
export type DenialAcknowledgeInput = {
  /** The version that was looked at. */
  expectedVersion: number;
  /** The denial. */
  id: string | number;
  /** What came of it, at most 200 characters. */
  note: string;
};

/** Conditions on denials. All given ones must hold. */
export type DenialFilter = {
  /** All of these hold. */
  and?: Array<DenialFilter> | null | undefined;
  /** When it was refused last. */
  lastAt?: DateTimeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: DenialFilter | null | undefined;
  /** One of these holds. */
  or?: Array<DenialFilter> | null | undefined;
  /** The permission that is missing. */
  permission?: StringFilter | null | undefined;
  /** Whether somebody has looked at it. */
  state?: DenialStateFilter | null | undefined;
  /** Who was refused. */
  user?: IdFilter | null | undefined;
};

/** How denials are sorted. */
export type DenialOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: DenialOrderField;
};

/** What denials can be sorted by. */
export type DenialOrderField =
  /** When they were refused last. */
  | 'LAST_AT';

/** Whether somebody has looked at it. */
export type DenialState =
  /** Somebody has, and has said what came of it. */
  | 'ACKNOWLEDGED'
  /** Nobody has. */
  | 'OPEN';

/** Conditions on a value of a closed set. All given ones must hold. */
export type DenialStateFilter = {
  /** Equal to this. */
  eq?: DenialState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<DenialState> | null | undefined;
  /** Not equal to this. */
  ne?: DenialState | null | undefined;
};

/** A detection somebody has looked at. */
export type DetectionAcknowledgeInput = {
  /** The version that was looked at. */
  expectedVersion: number;
  /** The detection. */
  id: string | number;
  /** What came of it, at most 200 characters. */
  note: string;
};

/** Conditions on detections. All given ones must hold. */
export type DetectionFilter = {
  /** All of these hold. */
  and?: Array<DetectionFilter> | null | undefined;
  /** When it was noticed first. */
  firstAt?: DateTimeFilter | null | undefined;
  /** What was noticed. */
  kind?: DetectionKindFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: DetectionFilter | null | undefined;
  /** One of these holds. */
  or?: Array<DetectionFilter> | null | undefined;
  /** Whether somebody has looked at it. */
  state?: DetectionStateFilter | null | undefined;
  /** Whose account it is about. */
  user?: OptionalIdFilter | null | undefined;
};

/** What was noticed. */
export type DetectionKind =
  /** Somebody who knows the password tried too many codes. */
  | 'CODE_GUESSING'
  /** A code was given again that had been used. */
  | 'CODE_REPLAY'
  /** The second factor of an account was removed, because its owner was said to have lost it. */
  | 'FACTOR_REMOVED'
  /** Two sign-ins of one account were further apart than anybody travels meanwhile. */
  | 'IMPOSSIBLE_TRAVEL'
  /** All tries of one account name were used up. */
  | 'MANY_FAILURES'
  /** All tries of one network were used up, whatever the account. */
  | 'NETWORK_FAILURES'
  /** An account was signed in to from where it never was before. */
  | 'NEW_DEVICE'
  /** A passkey's counter went back: two authenticators may hold the same key. */
  | 'PASSKEY_COPIED'
  /** One password was tried again and again, whatever the account. */
  | 'PASSWORD_SPRAYING';

/** Conditions on a value of a closed set. All given ones must hold. */
export type DetectionKindFilter = {
  /** Equal to this. */
  eq?: DetectionKind | null | undefined;
  /** One of these, at most 100. */
  in?: Array<DetectionKind> | null | undefined;
  /** Not equal to this. */
  ne?: DetectionKind | null | undefined;
};

/** How detections are sorted. */
export type DetectionOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: DetectionOrderField;
};

/** What detections can be sorted by. */
export type DetectionOrderField =
  /** When they were noticed first. */
  | 'FIRST_AT';

/** Whether somebody has looked at it. */
export type DetectionState =
  /** Somebody has, and has said what came of it. */
  | 'ACKNOWLEDGED'
  /** Nobody has. */
  | 'OPEN';

/** Conditions on a value of a closed set. All given ones must hold. */
export type DetectionStateFilter = {
  /** Equal to this. */
  eq?: DetectionState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<DetectionState> | null | undefined;
  /** Not equal to this. */
  ne?: DetectionState | null | undefined;
};

/** How the clock of something that is owed again and again stands. */
export type DutyStatus =
  /** It was done, and is not due for a while. */
  | 'DONE'
  /** It is due within 14 days, or the last fifth of its period. */
  | 'DUE_SOON'
  /** The last day has passed. */
  | 'OVERDUE'
  /** There is nothing to do yet. */
  | 'PAUSED';

/** An elevation that is not needed any more. */
export type ElevationEndInput = {
  /** The assignment, one's own. */
  id: string | number;
};

/** A role for oneself, for hours. */
export type ElevationRequestInput = {
  /** What for, 4 to 200 characters. */
  reason: string;
  /** The role's name, as the policies have it. */
  role: string;
  /** Where, for a role held in a unit. */
  unitId?: string | number | null | undefined;
  /** Until when: at most eight hours from now. */
  until: string;
};

/** What happened to an item: the codes of UPU EMSEVT, and the platform's own, which begin with PX. */
export type EventCode =
  /** Held at the inward office of exchange. */
  | 'EDA'
  /** Presented to import customs. */
  | 'EDB'
  /** Returned from import customs. */
  | 'EDC'
  /** Into a sorting centre. */
  | 'EDD'
  /** Out of a sorting centre. */
  | 'EDE'
  /** Held at the delivery depot. */
  | 'EDF'
  /** Out for delivery. */
  | 'EDG'
  /** Arrival at a collection point for pick-up. */
  | 'EDH'
  /** Import ended: seized, destroyed or sent back. */
  | 'EDX'
  /** Posting or collection. */
  | 'EMA'
  /** Arrival at the outward office of exchange. */
  | 'EMB'
  /** Departure from the outward office of exchange. */
  | 'EMC'
  /** Arrival at the inward office of exchange. */
  | 'EMD'
  /** Held by import customs. */
  | 'EME'
  /** Departure from the inward office of exchange. */
  | 'EMF'
  /** Arrival at the delivery office. */
  | 'EMG'
  /** Unsuccessful delivery. */
  | 'EMH'
  /** Final delivery. */
  | 'EMI'
  /** Arrival at a transit office of exchange. */
  | 'EMJ'
  /** Departure from a transit office of exchange. */
  | 'EMK'
  /** Presented to export customs. */
  | 'EXA'
  /** Held by export customs. */
  | 'EXB'
  /** Returned from export customs. */
  | 'EXC'
  /** Held at the outward office of exchange. */
  | 'EXD'
  /** Export cancelled. */
  | 'EXX'
  /** Sent to another addressee. */
  | 'PXA'
  /** Sent back. */
  | 'PXB'
  /** The order was cancelled. */
  | 'PXC'
  /** Back with the sender. */
  | 'PXD'
  /** Found again. */
  | 'PXF'
  /** Put on hold by the platform. */
  | 'PXH'
  /** Lost. */
  | 'PXL'
  /** Damaged. */
  | 'PXM'
  /** Released from hold. */
  | 'PXR'
  /** Seized. */
  | 'PXS'
  /** Can be neither delivered nor returned. */
  | 'PXU';

/** Conditions on a value of a closed set. All given ones must hold. */
export type EventCodeFilter = {
  /** Equal to this. */
  eq?: EventCode | null | undefined;
  /** One of these, at most 100. */
  in?: Array<EventCode> | null | undefined;
  /** Not equal to this. */
  ne?: EventCode | null | undefined;
};

/** Conditions on a value of a closed set. All given ones must hold. */
export type EventCodeOptionalFilter = {
  /** Equal to this. */
  eq?: EventCode | null | undefined;
  /** One of these, at most 100. */
  in?: Array<EventCode> | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
  /** Not equal to this. What has no value is equal to nothing, and so admitted. */
  ne?: EventCode | null | undefined;
};

/** What a list is written as. */
export type ExportFormat =
  /** Comma separated values, RFC 4180, in UTF-8 with a byte order mark. */
  | 'CSV'
  /** A spreadsheet: numbers are numbers, moments are dates. */
  | 'XLSX';

/** How somebody who has lost their second factor is known to be that person. */
export type FactorProof =
  /** By a code that was sent to the account's address or number. */
  | 'CONTACT_CODE'
  /** By the document they were verified by: they have shown it, and its number agrees. */
  | 'DOCUMENT'
  /** By whoever asks and whoever approves, who both know them and have spoken with them. */
  | 'IN_PERSON'
  /** By a verification that was approved since. */
  | 'VERIFICATION';

/** Conditions on an object's id. */
export type IdFilter = {
  /** Equal to this. */
  eq?: string | number | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string | number> | null | undefined;
  /** Not equal to this. */
  ne?: string | number | null | undefined;
};

/** The document whose number is given. */
export type IdentityDocumentType =
  /** A unified social credit code (GB 32100), of an organisation. */
  | 'CREDIT_CODE'
  /** An identity document of the army or the armed police. */
  | 'MILITARY_ID'
  /** A passport. */
  | 'PASSPORT'
  /** A residence permit of somebody from Hong Kong, Macao or Taiwan. */
  | 'RESIDENCE_PERMIT'
  /** A resident identity card (GB 11643). */
  | 'RESIDENT_ID'
  /** A mainland travel permit. */
  | 'TRAVEL_PERMIT';

/** Conditions on a number. All given ones must hold. */
export type IntFilter = {
  /** Within this range. */
  between?: IntRange | null | undefined;
  /** Equal to this. */
  eq?: number | null | undefined;
  /** Greater than this. */
  gt?: number | null | undefined;
  /** At least this. */
  gte?: number | null | undefined;
  /** One of these, at most 100. */
  in?: Array<number> | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** At most this. */
  lte?: number | null | undefined;
  /** Not equal to this. */
  ne?: number | null | undefined;
};

/** From one number to another, both included. */
export type IntRange = {
  /** The least. */
  from: number;
  /** The greatest. */
  to: number;
};

/** What somebody who was invited answers. */
export type InvitationAcceptInput = {
  /** How the session's token is handed over. */
  delivery?: SessionDelivery;
  /** The account's password from now on. */
  password: string;
  /** What stands in the link after `#`. */
  token: string;
};

/** Somebody who was invited and has not come yet. */
export type InvitationRenewInput = {
  /** The account. */
  id: string | number;
  /** The language of the message. */
  language?: Language;
};

/** The job to cancel. */
export type JobCancelInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The job. */
  id: string | number;
};

/** Conditions on work in the background. All given ones must hold. */
export type JobFilter = {
  /** All of these hold. */
  and?: Array<JobFilter> | null | undefined;
  /** Who asked for it. */
  askedBy?: OptionalIdFilter | null | undefined;
  /** When it was asked for. */
  createdAt?: DateTimeFilter | null | undefined;
  /** What is done. */
  kind?: JobKindFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: JobFilter | null | undefined;
  /** One of these holds. */
  or?: Array<JobFilter> | null | undefined;
  /** The state. */
  status?: JobStatusFilter | null | undefined;
};

/** What a job does. */
export type JobKind =
  /** Opens the next access review, reminds reviewers, and sees to what is overdue. */
  | 'ACCESS_REVIEWS_TIME'
  /** Decides about every entry of a list in an access review. */
  | 'ACCESS_REVIEW_DECIDE'
  /** Carries the decisions of an access review out. */
  | 'ACCESS_REVIEW_EXECUTE'
  /** Writes and signs the report of an access review. */
  | 'ACCESS_REVIEW_REPORT'
  /** Tells the owners of programs which tokens end soon. */
  | 'API_TOKENS_TIME'
  /** Ends requests for approval whose time is over, or whose proposer lost the right. */
  | 'APPROVALS_TIME'
  /** Answers a request for a one-time code. */
  | 'CODES_SEND'
  /** Puts a new address or number of an account in force. */
  | 'CONTACT_CHANGE'
  /** Places further orders of the demonstration. */
  | 'DEMONSTRATION_GROW'
  /** Seals personal data anew under the present key. */
  | 'KEYS_RESEAL'
  /** Draws the labels of several items. */
  | 'LABELS_PRINT'
  /** Hands a message to whoever carries it. */
  | 'MESSAGES_SEND'
  /** Cancels every order of a list. */
  | 'ORDERS_CANCEL'
  /** Writes a list of orders into a file. */
  | 'ORDERS_EXPORT'
  /** Lets unpaid orders expire, and completes delivered ones. */
  | 'ORDERS_TIME'
  /** Writes a list of items into a file. */
  | 'SHIPMENTS_EXPORT'
  /** Holds every item of a list. */
  | 'SHIPMENTS_HOLD'
  /** Marks items nothing was heard of, or that are late. */
  | 'SHIPMENTS_MARK'
  /** Gathers what the platform holds about somebody, for themselves. */
  | 'SUBJECT_EXPORT'
  /** Marks a request about personal data as overdue when its time is over. */
  | 'SUBJECT_REQUEST_DUE'
  /** Deletes what is kept no longer. */
  | 'TABLES_KEEP'
  /** Of a newer version of the platform. */
  | 'UNKNOWN'
  /** Ends claims, questions and approvals of verification whose time is over. */
  | 'VERIFICATIONS_TIME';

/** Conditions on a value of a closed set. All given ones must hold. */
export type JobKindFilter = {
  /** Equal to this. */
  eq?: JobKind | null | undefined;
  /** One of these, at most 100. */
  in?: Array<JobKind> | null | undefined;
  /** Not equal to this. */
  ne?: JobKind | null | undefined;
};

/** How jobs are sorted. */
export type JobOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: JobOrderField;
};

/** What jobs can be sorted by. */
export type JobOrderField =
  /** When they were asked for. */
  | 'CREATED_AT'
  /** When they begin, or are tried again. */
  | 'DUE_AT'
  /** When they were over. Those that are not come first, either way. */
  | 'ENDED_AT';

/** The job to try again. */
export type JobRetryInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The job. */
  id: string | number;
};

/** Conditions on what became of objects. All given ones must hold. */
export type JobRowFilter = {
  /** All of these hold. */
  and?: Array<JobRowFilter> | null | undefined;
  /** The job. */
  job?: IdFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: JobRowFilter | null | undefined;
  /** Whether it was done. */
  ok?: BooleanFilter | null | undefined;
  /** One of these holds. */
  or?: Array<JobRowFilter> | null | undefined;
};

/** The states of a job. */
export type JobStatus =
  /** Was stopped by somebody. */
  | 'CANCELLED'
  /** Is done. */
  | 'DONE'
  /** Was given up after its last try. */
  | 'FAILED'
  /** Waits until it is due. */
  | 'READY'
  /** Is being done. */
  | 'RUNNING';

/** Conditions on a value of a closed set. All given ones must hold. */
export type JobStatusFilter = {
  /** Equal to this. */
  eq?: JobStatus | null | undefined;
  /** One of these, at most 100. */
  in?: Array<JobStatus> | null | undefined;
  /** Not equal to this. */
  ne?: JobStatus | null | undefined;
};

/** The sheets labels are printed on. */
export type LabelFormat =
  /** 105 by 148 mm. */
  | 'A6'
  /** 100 by 150 mm, for thermal printers. */
  | 'MM_100_BY_150'
  /** 100 by 180 mm, for thermal printers, with a stub the sender keeps. */
  | 'MM_100_BY_180';

/** The language of headings, words and messages. */
export type Language =
  /** English. */
  | 'EN'
  /** Chinese. */
  | 'ZH_CN';

/** Whose rules say what is owed for a loss. */
export type LiabilityRegime =
  /** What was agreed, and civil law. */
  | 'COMMERCIAL'
  /** The Postal Law's, for universal service. */
  | 'UNIVERSAL';

/** How long a limit adds up. */
export type LimitPeriod =
  /** As long as the account exists. */
  | 'LIFETIME'
  /** A calendar year. */
  | 'YEAR';

/** What was lost. */
export type LossKind =
  /** Its soundness. */
  | 'DAMAGED'
  /** The item. */
  | 'LOST'
  /** A part of it. */
  | 'SHORTAGE';

/** The ways a message leaves the house. */
export type MessageChannel =
  /** To an e-mail address. */
  | 'EMAIL'
  /** As a short message to a mobile number. */
  | 'SMS';

/** Conditions on a value of a closed set. All given ones must hold. */
export type MessageChannelFilter = {
  /** Equal to this. */
  eq?: MessageChannel | null | undefined;
  /** One of these, at most 100. */
  in?: Array<MessageChannel> | null | undefined;
  /** Not equal to this. */
  ne?: MessageChannel | null | undefined;
};

/** Conditions on messages. All given ones must hold. */
export type MessageFilter = {
  /** All of these hold. */
  and?: Array<MessageFilter> | null | undefined;
  /** The way it leaves the house. */
  channel?: MessageChannelFilter | null | undefined;
  /** When it was written. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: MessageFilter | null | undefined;
  /** One of these holds. */
  or?: Array<MessageFilter> | null | undefined;
  /** What became of it. */
  state?: MessageStateFilter | null | undefined;
  /** What it says. */
  template?: MessageTemplateFilter | null | undefined;
};

/** How messages are sorted. */
export type MessageOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: MessageOrderField;
};

/** What messages can be sorted by. */
export type MessageOrderField =
  /** When they were written. */
  | 'CREATED_AT';

/** What became of a message. */
export type MessageState =
  /** It was not sent in time, and is no use any more. */
  | 'EXPIRED'
  /** Its carrier refused it, or was not there at the last try. */
  | 'FAILED'
  /** Its carrier has taken it. */
  | 'SENT'
  /** It is on its way to its carrier, or waits for another try. */
  | 'WAITING';

/** Conditions on a value of a closed set. All given ones must hold. */
export type MessageStateFilter = {
  /** Equal to this. */
  eq?: MessageState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<MessageState> | null | undefined;
  /** Not equal to this. */
  ne?: MessageState | null | undefined;
};

/** What a message says. */
export type MessageTemplate =
  /** Entries of an access review wait for a decision. */
  | 'ACCESS_REVIEW_WAITS'
  /** The account was deleted as asked for. */
  | 'ACCOUNT_DELETED'
  /** A token of a program ends soon. */
  | 'API_TOKEN_ENDS'
  /** Something waits for its reader's approval. */
  | 'APPROVAL_ASKED'
  /** What its reader asked others to approve has come to its end. */
  | 'APPROVAL_ENDED'
  /** The address or number is the account's now. */
  | 'CONTACT_CHANGED'
  /** The one-time code of a new address or number. */
  | 'CONTACT_CHANGE_CODE'
  /** Another address or number is about to be the account's. */
  | 'CONTACT_CHANGE_HELD'
  /** Somebody wanted an address or number that belongs to an account. */
  | 'CONTACT_CHANGE_KNOWN'
  /** The name was corrected as asked for. */
  | 'DATA_CORRECTED'
  /** What the platform holds about its reader can be fetched. */
  | 'DATA_EXPORT_READY'
  /** A request about personal data was refused, and why. */
  | 'DATA_REQUEST_REFUSED'
  /** Somebody of the staff has looked at the account's address or number in clear. */
  | 'DATA_REVEALED'
  /** The one-time code of somebody who has lost their second factor. */
  | 'FACTOR_LOSS_CODE'
  /** An account was made for its reader, who sets its password by a link. */
  | 'INVITATION'
  /** The account was signed in to from a new device. */
  | 'NEW_DEVICE'
  /** A passkey was added to the account. */
  | 'PASSKEY_ADDED'
  /** A passkey of the account was removed. */
  | 'PASSKEY_REMOVED'
  /** The password was reset. */
  | 'PASSWORD_CHANGED'
  /** The password was changed by its owner. */
  | 'PASSWORD_REPLACED'
  /** The one-time code of a password's reset. */
  | 'PASSWORD_RESET_CODE'
  /** The one-time code of a registration. */
  | 'REGISTRATION_CODE'
  /** Somebody who registers has an account already. */
  | 'REGISTRATION_KNOWN'
  /** The second factor or its recovery codes were changed. */
  | 'SECOND_FACTOR_CHANGED'
  /** An administrator ended all sessions of the account. */
  | 'SESSIONS_ENDED'
  /** The one-time code of a sign-in from a device that is not known. */
  | 'SIGN_IN_CODE'
  /** Of a newer version of the platform. */
  | 'UNKNOWN'
  /** A verification was approved. */
  | 'VERIFICATION_APPROVED'
  /** A verification is no longer valid. */
  | 'VERIFICATION_ENDED'
  /** A verification ends soon. */
  | 'VERIFICATION_ENDS'
  /** A verification was closed without an answer. */
  | 'VERIFICATION_LAPSED'
  /** A verification needs more from its applicant. */
  | 'VERIFICATION_NEEDS_INFO'
  /** A verification was rejected. */
  | 'VERIFICATION_REJECTED';

/** Conditions on a value of a closed set. All given ones must hold. */
export type MessageTemplateFilter = {
  /** Equal to this. */
  eq?: MessageTemplate | null | undefined;
  /** One of these, at most 100. */
  in?: Array<MessageTemplate> | null | undefined;
  /** Not equal to this. */
  ne?: MessageTemplate | null | undefined;
};

/** What is done after an unsuccessful delivery. */
export type NonDeliveryAction =
  /** Destroyed under supervision. */
  | 'DESTROY'
  /** Sent on. */
  | 'FORWARD'
  /** Handed to customs or another authority. */
  | 'HAND_OVER'
  /** Kept for pick-up; the addressee is told. */
  | 'HOLD_FOR_PICKUP'
  /** Tried again on the next working day. */
  | 'RETRY'
  /** Sent back. */
  | 'RETURN'
  /** Stored. */
  | 'STORE'
  /** The address is looked into. */
  | 'VERIFY_ADDRESS';

/** Why an item was not delivered, or goes back. */
export type NonDeliveryReason =
  /** Nobody was there. */
  | 'ADDRESSEE_ABSENT'
  /** The addressee wants another day, or to fetch it. */
  | 'ADDRESSEE_REQUEST'
  /** The address is incomplete. */
  | 'ADDRESS_INSUFFICIENT'
  /** The address is wrong, or nobody of that name lives there. */
  | 'ADDRESS_WRONG'
  /** Duty or charges were not paid. */
  | 'CHARGES_UNPAID'
  /** Customs hold it. */
  | 'CUSTOMS_HELD'
  /** It was damaged on its way. */
  | 'DAMAGED'
  /** The addressee has died. */
  | 'DECEASED'
  /** Force majeure. */
  | 'FORCE_MAJEURE'
  /** It was sent the wrong way. */
  | 'MISSENT'
  /** The addressee has moved. */
  | 'MOVED'
  /** The addressee cannot be found. */
  | 'NOT_LOCATED'
  /** The round could not be finished. */
  | 'NO_TIME'
  /** The office or business was closed. */
  | 'OFFICE_CLOSED'
  /** Something prohibited was found. */
  | 'PROHIBITED'
  /** The sender called it back. */
  | 'RECALLED'
  /** The addressee refused it. */
  | 'REFUSED'
  /** Nobody fetched it in time. */
  | 'UNCLAIMED';

/** Conditions on a moment. All given ones must hold. */
export type OptionalDateTimeFilter = {
  /** Within this range. */
  between?: DateTimeRange | null | undefined;
  /** Equal to this. */
  eq?: string | null | undefined;
  /** After this. */
  gt?: string | null | undefined;
  /** At this or after. */
  gte?: string | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string> | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
  /** Before this. */
  lt?: string | null | undefined;
  /** At this or before. */
  lte?: string | null | undefined;
  /** Not equal to this. What has no value is equal to nothing, and so admitted. */
  ne?: string | null | undefined;
};

/** Conditions on an object's id. */
export type OptionalIdFilter = {
  /** Equal to this. */
  eq?: string | number | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string | number> | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
  /** Not equal to this. What has no value is equal to nothing, and so admitted. */
  ne?: string | number | null | undefined;
};

/** Conditions on a text, compared as it is written. All given ones must hold. */
export type OptionalStringFilter = {
  /** Equal to this. */
  eq?: string | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string> | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
  /** Not equal to this. What has no value is equal to nothing, and so admitted. */
  ne?: string | null | undefined;
};

/** Conditions on a short text, compared as it is written: capitals are no small letters. All given ones must hold. */
export type OptionalTextFilter = {
  /** This stands somewhere in it. Every sign stands for itself; it is looked for row by row, without an index. */
  contains?: string | null | undefined;
  /** Equal to this. */
  eq?: string | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string> | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
  /** Not equal to this. What has no value is equal to nothing, and so admitted. */
  ne?: string | null | undefined;
  /** It begins with this. Every sign stands for itself. */
  startsWith?: string | null | undefined;
};

/** The order whose change is given up. */
export type OrderAbandonInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** The order to cancel, and why. */
export type OrderCancelInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
  /** Why, 2 to 200 characters. The customer will read it. */
  reason: string;
};

/** Conditions on lines of an order's price. All given ones must hold. */
export type OrderChargeFilter = {
  /** All of these hold. */
  and?: Array<OrderChargeFilter> | null | undefined;
  /** What is charged. */
  code?: ChargeCodeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: OrderChargeFilter | null | undefined;
  /** One of these holds. */
  or?: Array<OrderChargeFilter> | null | undefined;
  /** How many units. */
  quantity?: IntFilter | null | undefined;
};

/** Conditions on the lines of an order's price. Both hold where both are given. */
export type OrderChargesFilter = {
  /** None meets this; where it is empty, there is none. */
  none?: OrderChargeFilter | null | undefined;
  /** At least one meets this; where it is empty, there is at least one. */
  some?: OrderChargeFilter | null | undefined;
};

/** The order whose claim is settled. */
export type OrderCloseInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
  /** How it was settled, 2 to 200 characters. */
  reason: string;
};

/** The order its customer confirms. */
export type OrderCompleteInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
};

/** Conditions on states an order has reached. All given ones must hold. */
export type OrderEventFilter = {
  /** All of these hold. */
  and?: Array<OrderEventFilter> | null | undefined;
  /** When. */
  at?: DateTimeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: OrderEventFilter | null | undefined;
  /** One of these holds. */
  or?: Array<OrderEventFilter> | null | undefined;
  /** The state. */
  status?: OrderStatusFilter | null | undefined;
};

/** Conditions on the states an order has reached. Both hold where both are given. */
export type OrderEventsFilter = {
  /** None meets this; where it is empty, there is none. */
  none?: OrderEventFilter | null | undefined;
  /** At least one meets this; where it is empty, there is at least one. */
  some?: OrderEventFilter | null | undefined;
};

/** The columns orders can be exported with. */
export type OrderExportColumn =
  /** Addressee city (收件人市). */
  | 'ADDRESSEE_CITY'
  /** Addressee district (收件人区县). */
  | 'ADDRESSEE_DISTRICT'
  /** Addressee name (收件人姓名). */
  | 'ADDRESSEE_NAME'
  /** Addressee telephone (收件人电话). */
  | 'ADDRESSEE_PHONE'
  /** Addressee postcode (收件人邮编). */
  | 'ADDRESSEE_POSTCODE'
  /** Addressee province (收件人省). */
  | 'ADDRESSEE_PROVINCE'
  /** Addressee street (收件人街道). */
  | 'ADDRESSEE_STREET'
  /** Cancelled (撤销时间). */
  | 'CANCELLED_AT'
  /** Chargeable weight (g) (计费重量（克）). */
  | 'CHARGEABLE_GRAMS'
  /** Completed (完成时间). */
  | 'COMPLETED_AT'
  /** Delivered (妥投时间). */
  | 'DELIVERED_AT'
  /** Destination country (寄达国). */
  | 'DESTINATION_COUNTRY'
  /** Insured value (保价金额). */
  | 'INSURED_VALUE'
  /** Item number (邮件号码). */
  | 'ITEM_NUMBER'
  /** Order (订单号). */
  | 'NUMBER'
  /** Outstanding (待付). */
  | 'OUTSTANDING'
  /** Paid (已付). */
  | 'PAID'
  /** Payment due (支付期限). */
  | 'PAYMENT_DUE_AT'
  /** Placed (下单时间). */
  | 'PLACED_AT'
  /** Postage (资费). */
  | 'POSTAGE'
  /** Product (业务). */
  | 'PRODUCT'
  /** Registered (挂号). */
  | 'REGISTERED'
  /** Return receipt (回执). */
  | 'RETURN_RECEIPT'
  /** Sender city (寄件人市). */
  | 'SENDER_CITY'
  /** Sender district (寄件人区县). */
  | 'SENDER_DISTRICT'
  /** Sender name (寄件人姓名). */
  | 'SENDER_NAME'
  /** Sender telephone (寄件人电话). */
  | 'SENDER_PHONE'
  /** Sender postcode (寄件人邮编). */
  | 'SENDER_POSTCODE'
  /** Sender province (寄件人省). */
  | 'SENDER_PROVINCE'
  /** Sender street (寄件人街道). */
  | 'SENDER_STREET'
  /** State (状态). */
  | 'STATUS'
  /** Office of posting (收寄局). */
  | 'UNIT'
  /** Last changed (更新时间). */
  | 'UPDATED_AT'
  /** Weight (g) (重量（克）). */
  | 'WEIGHT_GRAMS'
  /** Zone (计费区). */
  | 'ZONE';

/** Conditions on orders. All given ones must hold. */
export type OrderFilter = {
  /** All of these hold. */
  and?: Array<OrderFilter> | null | undefined;
  /** The price, line by line. */
  charges?: OrderChargesFilter | null | undefined;
  /** Who placed it, where that was a customer. One the viewer may not see is none. */
  customer?: UserFilter | null | undefined;
  /** When its item was delivered. */
  deliveredAt?: OptionalDateTimeFilter | null | undefined;
  /** Where it goes. */
  destinationCountry?: StringFilter | null | undefined;
  /** Its history. */
  events?: OrderEventsFilter | null | undefined;
  /** The item's number. */
  itemNumber?: OptionalTextFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: OrderFilter | null | undefined;
  /** The order's number. */
  number?: TextFilter | null | undefined;
  /** One of these holds. */
  or?: Array<OrderFilter> | null | undefined;
  /** When it was placed. */
  placedAt?: DateTimeFilter | null | undefined;
  /** What is sent. */
  product?: OrderProductFilter | null | undefined;
  /** What was taken at the counter. */
  receipts?: CounterReceiptsFilter | null | undefined;
  /** Whether it is registered. */
  registered?: BooleanFilter | null | undefined;
  /** The item itself on its way. One the viewer may not see is none. */
  shipment?: ShipmentFilter | null | undefined;
  /** The state. */
  status?: OrderStatusFilter | null | undefined;
  /** The office of posting. One the viewer may not see is none. */
  unit?: UnitFilter | null | undefined;
  /** Weight in grams. */
  weightGrams?: IntFilter | null | undefined;
};

/** The order to hold, and why. */
export type OrderHoldInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** What is to be sent now. What is not given is not sent; a party that is not given stays as it is. */
export type OrderModifyInput = {
  /** To whom, where that changes. */
  addressee?: PartyInput | null | undefined;
  /** What is inside, at most 20 lines; needed for parcels and EMS. */
  contents?: Array<ContentLineInput>;
  /** What the contents are to customs; needed abroad. */
  contentsCategory?: ContentsCategory | null | undefined;
  /** Check and price everything, change nothing: the result is a preview. */
  dryRun?: boolean;
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
  /** Value to insure in CNY, with at most two places; needs registration. */
  insuredValue?: string | null | undefined;
  /** The sender declares that nothing prohibited is inside; needed for parcels and EMS. */
  noProhibitedGoods?: boolean;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** With a return receipt; needs registration. */
  returnReceipt?: boolean;
  /** Who sends it, where that changes. */
  sender?: PartyInput | null | undefined;
  /** Dimensions; parcels and EMS need them. */
  size?: SizeInput | null | undefined;
  /** Weight in grams, from 1 to the product's limit. */
  weightGrams: number;
};

/** How orders are sorted. */
export type OrderOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: OrderOrderField;
};

/** What orders can be sorted by. */
export type OrderOrderField =
  /** When their items were delivered. Those that were not come last, either way. */
  | 'DELIVERED_AT'
  /** Their number. */
  | 'NUMBER'
  /** When they were placed. */
  | 'PLACED_AT'
  /** What carriage costs. */
  | 'POSTAGE'
  /** The state's name. */
  | 'STATUS';

/** What was taken at the counter. */
export type OrderPayInput = {
  /** Exactly what is outstanding, in CNY. */
  amount: string;
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
  /** Your own name for this request, 8 to 100 characters: repeated with it, nothing is taken twice. */
  idempotencyKey: string;
  /** How it was paid. */
  method: CounterMethod;
  /** The terminal's number for it, at most 60 characters. */
  voucher?: string | null | undefined;
};

/** What is to be sent, by whom and to whom. */
export type OrderPlaceInput = {
  /** To whom. */
  addressee: PartyInput;
  /** What is inside, at most 20 lines; needed for parcels and EMS. */
  contents?: Array<ContentLineInput>;
  /** What the contents are to customs; needed abroad. */
  contentsCategory?: ContentsCategory | null | undefined;
  /** Keep it as a draft: priced, not numbered, to be submitted later. */
  draft?: boolean;
  /** Check and price everything, place nothing: the result is a preview. */
  dryRun?: boolean;
  /** Your own name for this request, 8 to 100 characters: repeated with it, nothing is placed twice. */
  idempotencyKey: string;
  /** Value to insure in CNY, with at most two places; needs registration. */
  insuredValue?: string | null | undefined;
  /** The sender declares that nothing prohibited is inside; needed for parcels and EMS. */
  noProhibitedGoods?: boolean;
  /** What is sent. */
  product: OrderProduct;
  /** Whether it is to be registered. */
  registered?: boolean;
  /** With a return receipt; needs registration. */
  returnReceipt?: boolean;
  /** Who sends it. */
  sender: PartyInput;
  /** Dimensions; parcels and EMS need them. */
  size?: SizeInput | null | undefined;
  /** The office of posting; your own where absent. */
  unitId?: string | number | null | undefined;
  /** Weight in grams, from 1 to the product's limit. */
  weightGrams: number;
};

/** What is sent. */
export type OrderProduct =
  /** Literature for the blind; carried free. */
  | 'BLIND_LITERATURE'
  /** Express mail within the country. */
  | 'EMS'
  /** Express mail abroad. */
  | 'EMS_INTERNATIONAL'
  /** An express parcel, up to 30 kg. */
  | 'EXPRESS_PARCEL'
  /** A letter, up to 2 kg. */
  | 'LETTER'
  /** A folded letter sheet with printed postage. */
  | 'LETTER_SHEET'
  /** An ordinary parcel of universal service, up to 10 kg. */
  | 'PARCEL'
  /** A postcard. */
  | 'POSTCARD'
  /** Printed matter, up to 5 kg. */
  | 'PRINTED_MATTER';

/** Conditions on a value of a closed set. All given ones must hold. */
export type OrderProductFilter = {
  /** Equal to this. */
  eq?: OrderProduct | null | undefined;
  /** One of these, at most 100. */
  in?: Array<OrderProduct> | null | undefined;
  /** Not equal to this. */
  ne?: OrderProduct | null | undefined;
};

/** What is to be priced. */
export type OrderQuoteInput = {
  /** Where it goes. */
  destination: PlaceInput;
  /** Value to insure in CNY, with at most two places; needs registration. */
  insuredValue?: string | null | undefined;
  /** Where it is posted. */
  origin: PlaceInput;
  /** What is sent. */
  product: OrderProduct;
  /** Whether it is to be registered. */
  registered?: boolean;
  /** With a return receipt; needs registration. */
  returnReceipt?: boolean;
  /** Dimensions; parcels and EMS need them. */
  size?: SizeInput | null | undefined;
  /** Weight in grams, from 1 to the product's limit. */
  weightGrams: number;
};

/** Another addressee for an item on its way. The fee is taken at the counter. */
export type OrderRedirectInput = {
  /** To whom it goes now. */
  addressee: PartyInput;
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
  /** How the fee was paid. */
  method?: CounterMethod;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** The order that may go on. */
export type OrderReleaseInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The order. */
  id: string | number;
  /** Why, at most 200 characters. */
  reason?: string | null | undefined;
};

/** The states of a postal order. */
export type OrderStatus =
  /** The item has been taken in. */
  | 'ACCEPTED'
  /** Cancelled before the item was taken in. */
  | 'CANCELLED'
  /** Over after an exception was settled. */
  | 'CLOSED'
  /** Over, as it should be. */
  | 'COMPLETED'
  /** Paid; waits for the item. */
  | 'CONFIRMED'
  /** The item has been delivered. */
  | 'DELIVERED'
  /** Begun, not placed. */
  | 'DRAFT'
  /** The item is lost, damaged or seized. */
  | 'EXCEPTION'
  /** Not paid in time. */
  | 'EXPIRED'
  /** The item is on its way. */
  | 'IN_TRANSIT'
  /** Being changed by its customer. */
  | 'MODIFYING'
  /** Stopped for a check. */
  | 'ON_HOLD'
  /** Placed; waits for payment. */
  | 'PENDING_PAYMENT'
  /** The item is back with its sender. */
  | 'RETURNED'
  /** The item is on its way back. */
  | 'RETURNING';

/** Conditions on a value of a closed set. All given ones must hold. */
export type OrderStatusFilter = {
  /** Equal to this. */
  eq?: OrderStatus | null | undefined;
  /** One of these, at most 100. */
  in?: Array<OrderStatus> | null | undefined;
  /** Not equal to this. */
  ne?: OrderStatus | null | undefined;
};

/** Which orders to cancel, all of them, and why. */
export type OrdersCancelAllInput = {
  /** Only these; all within the viewer's scope where it is absent. */
  filter?: OrderFilter | null | undefined;
  /** 8 to 100 characters; the same request with the same key is one job. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** As in the list: a number or its beginning, or a whole telephone number. */
  search?: string | null | undefined;
};

/** Which orders to cancel, and why. */
export type OrdersCancelInput = {
  /** 1 to 200 objects. */
  items: Array<BulkItemInput>;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** Which orders to write into a file, and how. */
export type OrdersExportInput = {
  /** The columns, each once, in their order. */
  columns: Array<OrderExportColumn>;
  /** Only these; all within the viewer's scope where it is absent. */
  filter?: OrderFilter | null | undefined;
  /** What it is written as. */
  format: ExportFormat;
  /** 8 to 100 characters; the same request with the same key is one job. */
  idempotencyKey: string;
  /** The language of headings and words. */
  language: Language;
  /** How the rows are sorted; newest first where it is absent. */
  orderBy?: Array<OrderOrderBy> | null | undefined;
  /** As in the list: a number or its beginning, or a whole telephone number. */
  search?: string | null | undefined;
};

/** A person at an address. */
export type PartyInput = {
  /** City, at most 40 characters. */
  city: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** District or county, at most 40 characters. */
  district?: string | null | undefined;
  /** The county by GB/T 2260, where it is known. */
  divisionCode?: string | null | undefined;
  /** At most 60 characters. */
  name: string;
  /** Telephone number; of the address's country without a country code. */
  phone: string;
  /** Six digits within the country, else at most 12. */
  postcode?: string | null | undefined;
  /** Province, or region abroad; at most 40 characters. */
  province: string;
  /** Street and house, at most 120 characters. */
  street: string;
};

/** Which party of an order is to be shown, and why. */
export type PartyRevealInput = {
  /** The order. */
  id: string | number;
  /** Which party. */
  party: PartyRole;
  /** Why, 4 to 200 characters; kept in the audit trail. */
  reason: string;
};

/** Which party of an order. */
export type PartyRole =
  /** To whom. */
  | 'ADDRESSEE'
  /** Who sends it. */
  | 'SENDER';

/** What an authenticator has made. */
export type PasskeyAddInput = {
  /** The browser's `PublicKeyCredential` as JSON, at most 16,000 bytes. */
  credential: string;
  /** The language of the notice about it. */
  language?: Language;
  /** What to call it, at most 80 characters. */
  name: string;
  /** The token `passkeyOptions` gave. */
  requestToken: string;
};

/** What proves who adds a passkey. */
export type PasskeyOptionsInput = {
  /** The account's password. Not asked for where the sign-in waits for a second factor. */
  password?: string;
};

/** A passkey to remove. */
export type PasskeyRemoveInput = {
  /** The passkey. */
  id: string | number;
  /** The language of the notice about it. */
  language?: Language;
  /** The account's password. */
  password: string;
};

/** Another name for a passkey. */
export type PasskeyRenameInput = {
  /** The passkey. */
  id: string | number;
  /** What to call it, at most 80 characters. */
  name: string;
};

/** The password of the viewer's account, and the next. */
export type PasswordChangeInput = {
  /** The password from now on, as `passwordRules` asks. */
  newPassword: string;
  /** The password until now. */
  presentPassword: string;
};

/** What completes a reset. */
export type PasswordResetConfirmInput = {
  /** The six digits of the message. */
  code: string;
  /** How the session's token is handed over. */
  delivery?: SessionDelivery;
  /** The new password: at least 8 characters, 12 for staff. */
  password: string;
  /** The token `passwordResetStart` gave. */
  requestToken: string;
};

/** Whose password is forgotten. */
export type PasswordResetStartInput = {
  /** The account's e-mail address or mobile number. */
  contact: string;
  /** The language of the message with the code. */
  language?: Language;
};

/** Whether a role gives a permission or takes it away. */
export type PermissionEffect =
  /** It is allowed in that kind of scope. */
  | 'ALLOW'
  /** It is taken away in every scope, whatever other roles allow. */
  | 'DENY';

/** A line a role would have. */
export type PermissionLineInput = {
  /** Whether the line gives or takes. */
  effect?: PermissionEffect;
  /** The permission. */
  permission: string;
  /** In which kind of scope. */
  scope: PermissionScope;
};

/** How much harm a permission can do in the wrong hands. */
export type PermissionRisk =
  /** Much: money, grants, personal data in clear, keys, or what cannot be undone. */
  | 'HIGH'
  /** Little: what is seen is public or masked, what is done is everyday work. */
  | 'LOW'
  /** Some: it touches others' work, or shows more than everyday work needs. */
  | 'MEDIUM';

/** A kind of scope: how far a permission reaches. */
export type PermissionScope =
  /** Everything there is. */
  | 'ANY'
  /** What is one's own. */
  | 'OWN'
  /** What belongs to the partner the role is held for. */
  | 'PARTNER'
  /** What belongs to the units the role is held in, and to those beneath them. */
  | 'UNIT';

/** Where an item comes from or goes to. */
export type PlaceInput = {
  /** City, at most 40 characters. */
  city: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** The county by GB/T 2260, where it is known. */
  divisionCode?: string | null | undefined;
  /** Province, or region abroad; at most 40 characters. */
  province: string;
};

/** How much a program may ask for within a minute. */
export type RateClass =
  /** Little: for trying things out. */
  | 'BASIC'
  /** Much: somebody else has to approve it. */
  | 'BULK'
  /** As much as most programs need. */
  | 'STANDARD';

/** What completes a registration. */
export type RegistrationConfirmInput = {
  /** The six digits of the message. */
  code: string;
  /** What is agreed to; the required purposes at least. */
  consents: Array<ConsentInput>;
  /** How the session's token is handed over. */
  delivery?: SessionDelivery;
  /** The name others see, at most 80 characters. */
  displayName: string;
  /** At least 8 characters. */
  password: string;
  /** The token `registrationStart` gave. */
  requestToken: string;
};

/** Who wants to register. */
export type RegistrationStartInput = {
  /** An e-mail address or a mobile number; a number without country code is Chinese. */
  contact: string;
  /** The language of the message with the code. */
  language?: Language;
};

/** Why customs keep an item. */
export type RetentionReason =
  /** Documents are missing or wrong. */
  | 'DOCUMENTS'
  /** Duty is not paid. */
  | 'DUTY_UNPAID'
  /** It is inspected. */
  | 'INSPECTION'
  /** A licence is needed. */
  | 'LICENCE_NEEDED'
  /** Its contents are prohibited. */
  | 'PROHIBITED_GOODS'
  /** Quarantine. */
  | 'QUARANTINE'
  /** Its contents are restricted. */
  | 'RESTRICTED_GOODS'
  /** Its value seems too low. */
  | 'UNDERVALUATION';

/** What of an account can be shown in clear. */
export type RevealedField =
  /** E-mail address. */
  | 'EMAIL'
  /** Telephone number. */
  | 'PHONE';

/** One change of rights; which fields it needs depends on its kind. */
export type RightsChangeInput = {
  /** What is taken back. */
  assignmentId?: string | number | null | undefined;
  /** What is supposed. */
  kind: RightsChangeKind;
  /** All the lines a changed role would have, at most 400. */
  permissions?: Array<PermissionLineInput> | null | undefined;
  /** The role that is granted, or changed. */
  roleKey?: string | null | undefined;
  /** Where it is granted. */
  unitId?: string | number | null | undefined;
  /** Who is granted the role. */
  userId?: string | number | null | undefined;
};

/** What is supposed. */
export type RightsChangeKind =
  /** A role is granted to `userId`, in `unitId` where it is given. */
  | 'ASSIGNMENT_ADD'
  /** The assignment `assignmentId` is taken back. */
  | 'ASSIGNMENT_REMOVE'
  /** The role has the `permissions` and no others. It may be a new one; without permissions it is gone. */
  | 'ROLE_SET';

/** Which way it goes. */
export type RightsDifferenceEffect =
  /** It would be held, and is not. */
  | 'GAINS'
  /** It is held, and would not be. */
  | 'LOSES';

/** A role for somebody. */
export type RoleAssignmentCreateInput = {
  /** Your own name for this request, 8 to 100 characters: repeated with it, nothing is given twice. */
  idempotencyKey: string;
  /** Why, 4 to 200 characters. */
  reason: string;
  /** The role's name, as the policies have it. */
  role: string;
  /** Where, for a role held in a unit. */
  unitId?: string | number | null | undefined;
  /** Who is to hold it; never oneself. */
  userId: string | number;
  /** From when; now where absent. */
  validFrom?: string | null | undefined;
  /** Until when; where absent it does not end by itself. */
  validUntil?: string | null | undefined;
};

/** Conditions on roles somebody holds. All given ones must hold. */
export type RoleAssignmentFilter = {
  /** All of these hold. */
  and?: Array<RoleAssignmentFilter> | null | undefined;
  /** Whether it is for hours. */
  elevation?: BooleanFilter | null | undefined;
  /** Who gave it. */
  grantedBy?: OptionalIdFilter | null | undefined;
  /** Who holds it. One the viewer may not see is none. */
  holder?: UserFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: RoleAssignmentFilter | null | undefined;
  /** One of these holds. */
  or?: Array<RoleAssignmentFilter> | null | undefined;
  /** The role's name, as the policies have it. */
  role?: StringFilter | null | undefined;
  /** Where, for a role that is tied to a unit. One the viewer may not see is none. */
  unit?: UnitFilter | null | undefined;
  /** Where, by the unit alone. */
  unitId?: OptionalIdFilter | null | undefined;
  /** Who holds it. */
  user?: IdFilter | null | undefined;
  /** From when. */
  validFrom?: DateTimeFilter | null | undefined;
  /** Until when. */
  validUntil?: OptionalDateTimeFilter | null | undefined;
};

/** A role to take back. */
export type RoleAssignmentWithdrawInput = {
  /** The assignment; never one's own. */
  id: string | number;
  /** Why, 4 to 200 characters. */
  reason: string;
};

/** Conditions on the roles somebody holds. Both hold where both are given. */
export type RoleAssignmentsFilter = {
  /** None meets this; where it is empty, there is none. */
  none?: RoleAssignmentFilter | null | undefined;
  /** At least one meets this; where it is empty, there is at least one. */
  some?: RoleAssignmentFilter | null | undefined;
};

/** Two roles to keep apart. */
export type RoleConflictCreateInput = {
  /** One role's name. */
  firstRole: string;
  /** Why, 4 to 200 characters. */
  reason: string;
  /** The other's. */
  secondRole: string;
};

/** A rule that is to end. */
export type RoleConflictDeleteInput = {
  /** The rule. */
  id: string | number;
  /** Why, 4 to 200 characters. */
  reason: string;
};

/** A role to be composed. Nobody puts into it what they do not hold as widely themselves. */
export type RoleCreateInput = {
  /** The key of the role it begins as. */
  clonedFrom?: string | null | undefined;
  /** What it will be granted by: 3 to 32 small letters, digits and underscores. The platform puts `custom_` before it. */
  key: string;
  /** The kinds of user that may hold it. */
  kinds: Array<UserKind>;
  /** Its English name, at most 60 characters. */
  nameEn: string;
  /** Its Chinese name, at most 40 characters. */
  nameZh: string;
  /** What it says; null to say what the role says that it is cloned from. */
  permissions?: Array<RolePermissionInput> | null | undefined;
  /** Why, at most 200 characters. */
  reason: string;
};

/** Conditions on roles. All given ones must hold. */
export type RoleFilter = {
  /** All of these hold. */
  and?: Array<RoleFilter> | null | undefined;
  /** Whether they come with a release. */
  builtIn?: BooleanFilter | null | undefined;
  /** The name they are granted by. */
  key?: StringFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: RoleFilter | null | undefined;
  /** One of these holds. */
  or?: Array<RoleFilter> | null | undefined;
  /** Since when they count no more. */
  retiredAt?: OptionalDateTimeFilter | null | undefined;
  /** When they were changed last. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What a role is to say of one permission. */
export type RolePermissionInput = {
  /** Given or taken away. */
  effect?: PermissionEffect;
  /** Its name, as `permissionCatalogue` has it. */
  permission: string;
  /** In which kind of scope; `ANY` where it is denied. */
  scope: PermissionScope;
};

/** A composed role nobody needs any more. */
export type RoleRetireInput = {
  /** The version that was looked at. */
  expectedVersion: number;
  /** The role. */
  id: string | number;
  /** Why, at most 200 characters. */
  reason: string;
};

/** What a composed role is to be from now on. */
export type RoleUpdateInput = {
  /** The version that was looked at. */
  expectedVersion: number;
  /** The role. */
  id: string | number;
  /** The kinds of user that may hold it. */
  kinds: Array<UserKind>;
  /** Its English name, at most 60 characters. */
  nameEn: string;
  /** Its Chinese name, at most 40 characters. */
  nameZh: string;
  /** Everything it says. */
  permissions: Array<RolePermissionInput>;
  /** Why, at most 200 characters. */
  reason: string;
};

/** What looking through declared contents found. */
export type ScreeningVerdict =
  /** Nothing. */
  | 'PASS'
  /** Something that cannot be sent. */
  | 'REFUSE'
  /** Something the clerk must look at. */
  | 'REVIEW';

/** The first code of a new second factor. */
export type SecondFactorConfirmInput = {
  /** Six digits from the authenticator. */
  code: string;
};

/** What can be asked for after the password. */
export type SecondFactorKind =
  /** A passkey. */
  | 'PASSKEY'
  /** A code that was put aside for the day the device is lost. */
  | 'RECOVERY_CODE'
  /** A code sent to the account's address or number, where nothing is set up and the device is not known. */
  | 'SENT_CODE'
  /** A code of an authenticator application. */
  | 'TOTP';

/** What an authenticator answers to whoever is signed in and proves it once more. */
export type SessionConfirmByPasskeyInput = {
  /** The browser's `PublicKeyCredential` as JSON, at most 16,000 bytes. */
  credential: string;
  /** The token `sessionConfirmPasskeyOptions` gave. */
  requestToken: string;
};

/** What proves again who is signed in. */
export type SessionConfirmInput = {
  /** Six digits from the authenticator, or a recovery code; needed where there is one. */
  code?: string | null | undefined;
  /** The account's password. */
  password: string;
};

/** How the session's token is handed over. */
export type SessionDelivery =
  /** In the answer, to be sent as `Authorization: Bearer`. */
  | 'BEARER'
  /** As a cookie no script can read: for browsers, with the header `GraphQL-Preflight: 1`. */
  | 'COOKIE';

/** Conditions on sessions. All given ones must hold. */
export type SessionFilter = {
  /** All of these hold. */
  and?: Array<SessionFilter> | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: SessionFilter | null | undefined;
  /** One of these holds. */
  or?: Array<SessionFilter> | null | undefined;
  /** Whose they are. */
  user?: IdFilter | null | undefined;
};

/** A session to end. */
export type SessionRevokeInput = {
  /** The session. */
  sessionId: string | number;
};

/** How far a sign-in has come. */
export type SessionStage =
  /** Nobody is signed in. */
  | 'ANONYMOUS'
  /** Signed in. */
  | 'COMPLETE'
  /** The password was right; a second factor must be set up. */
  | 'ENROLMENT'
  /** The password was right; the second factor is asked for. */
  | 'SECOND_FACTOR';

/** What the clerk found when taking the item in. */
export type ShipmentAcceptInput = {
  /** The contents were inspected in front of the sender; required for all but letters. */
  contentsInspected?: boolean;
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** The sender's identity document was seen; required for every numbered item. */
  identityChecked?: boolean;
  /** Where, at most 80 characters. */
  place?: string | null | undefined;
  /** Measured dimensions. */
  size?: SizeInput | null | undefined;
  /** Measured weight in grams; no more than the postage covers. */
  weightGrams: number;
};

/** Where the item waits for its addressee. */
export type ShipmentAwaitPickupInput = {
  /** How the addressee agreed, 2 to 200 characters. */
  consent: string;
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** The locker or station, at most 80 characters. */
  place: string;
};

/** Proof of delivery. */
export type ShipmentDeliverInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** What they are to the addressee. */
  relation: SignerRelation;
  /** SHA-256 of the signature's image, hexadecimal. */
  signatureSha256?: string | null | undefined;
  /** Who took it, at most 60 characters; kept masked. */
  signer: string;
};

/** Conditions on what happened to an item. All given ones must hold. */
export type ShipmentEventFilter = {
  /** All of these hold. */
  and?: Array<ShipmentEventFilter> | null | undefined;
  /** When it happened. */
  at?: DateTimeFilter | null | undefined;
  /** What happened. */
  code?: EventCodeFilter | null | undefined;
  /** Whether it became known after something that happened later. */
  late?: BooleanFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: ShipmentEventFilter | null | undefined;
  /** One of these holds. */
  or?: Array<ShipmentEventFilter> | null | undefined;
  /** Where, in words. */
  place?: TextFilter | null | undefined;
  /** At which office. One the viewer may not see is none. */
  unit?: UnitFilter | null | undefined;
};

/** Conditions on what happened to an item. Both hold where both are given. */
export type ShipmentEventsFilter = {
  /** None meets this; where it is empty, there is none. */
  none?: ShipmentEventFilter | null | undefined;
  /** At least one meets this; where it is empty, there is at least one. */
  some?: ShipmentEventFilter | null | undefined;
};

/** What can happen to an item on its way. */
export type ShipmentException =
  /** Damaged. */
  | 'DAMAGED'
  /** Lost. */
  | 'LOST'
  /** Seized. */
  | 'SEIZED';

/** The columns items can be exported with. */
export type ShipmentExportColumn =
  /** Accepted (收寄时间). */
  | 'ACCEPTED_AT'
  /** Measured weight (g) (收寄重量（克）). */
  | 'ACCEPTED_WEIGHT_GRAMS'
  /** Addressee city (收件人市). */
  | 'ADDRESSEE_CITY'
  /** Addressee district (收件人区县). */
  | 'ADDRESSEE_DISTRICT'
  /** Addressee name (收件人姓名). */
  | 'ADDRESSEE_NAME'
  /** Addressee telephone (收件人电话). */
  | 'ADDRESSEE_PHONE'
  /** Addressee postcode (收件人邮编). */
  | 'ADDRESSEE_POSTCODE'
  /** Addressee province (收件人省). */
  | 'ADDRESSEE_PROVINCE'
  /** Addressee street (收件人街道). */
  | 'ADDRESSEE_STREET'
  /** Failed attempts (投递次数). */
  | 'ATTEMPTS'
  /** Order placed (下单时间). */
  | 'CREATED_AT'
  /** Delivered (妥投时间). */
  | 'DELIVERED_AT'
  /** Office of delivery (投递局). */
  | 'DELIVERY_UNIT'
  /** Destination country (寄达国). */
  | 'DESTINATION_COUNTRY'
  /** Label prints (面单打印次数). */
  | 'LABEL_PRINTS'
  /** Last event (最新动态时间). */
  | 'LAST_EVENT_AT'
  /** Last place (最新地点). */
  | 'LAST_PLACE'
  /** Late (逾限). */
  | 'LATE'
  /** Item number (邮件号码). */
  | 'NUMBER'
  /** Product (业务). */
  | 'PRODUCT'
  /** Promised (承诺送达日). */
  | 'PROMISED_ON'
  /** Order (订单号). */
  | 'REFERENCE'
  /** Registered (挂号). */
  | 'REGISTERED'
  /** Sender city (寄件人市). */
  | 'SENDER_CITY'
  /** Sender district (寄件人区县). */
  | 'SENDER_DISTRICT'
  /** Sender name (寄件人姓名). */
  | 'SENDER_NAME'
  /** Sender telephone (寄件人电话). */
  | 'SENDER_PHONE'
  /** Sender postcode (寄件人邮编). */
  | 'SENDER_POSTCODE'
  /** Sender province (寄件人省). */
  | 'SENDER_PROVINCE'
  /** Sender street (寄件人街道). */
  | 'SENDER_STREET'
  /** Signer (签收人). */
  | 'SIGNER'
  /** Nothing heard (久无动态). */
  | 'STALE'
  /** State (状态). */
  | 'STATUS'
  /** Office of posting (收寄局). */
  | 'UNIT'
  /** Weight (g) (重量（克）). */
  | 'WEIGHT_GRAMS';

/** A delivery that failed. */
export type ShipmentFailInput = {
  /** What is done about it. */
  action: NonDeliveryAction;
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** A note, at most 200 characters. */
  note?: string | null | undefined;
  /** Why. */
  reason: NonDeliveryReason;
};

/** Conditions on items. All given ones must hold. */
export type ShipmentFilter = {
  /** All of these hold. */
  and?: Array<ShipmentFilter> | null | undefined;
  /** When its order was placed. */
  createdAt?: DateTimeFilter | null | undefined;
  /** When it was delivered. */
  deliveredAt?: OptionalDateTimeFilter | null | undefined;
  /** The office of delivery. One the viewer may not see is none. */
  deliveryUnit?: UnitFilter | null | undefined;
  /** Where it goes. */
  destinationCountry?: StringFilter | null | undefined;
  /** What happened to it. */
  events?: ShipmentEventsFilter | null | undefined;
  /** When something last happened to it. */
  lastEventAt?: DateTimeFilter | null | undefined;
  /** What last happened to it. */
  lastEventCode?: EventCodeOptionalFilter | null | undefined;
  /** Where it was last seen. */
  lastPlace?: OptionalTextFilter | null | undefined;
  /** Whether it is late. */
  late?: BooleanFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: ShipmentFilter | null | undefined;
  /** The item's number. */
  number?: OptionalTextFilter | null | undefined;
  /** One of these holds. */
  or?: Array<ShipmentFilter> | null | undefined;
  /** The order it belongs to. One the viewer may not see is none. */
  order?: OrderFilter | null | undefined;
  /** What is sent. */
  product?: OrderProductFilter | null | undefined;
  /** The order's number. */
  reference?: TextFilter | null | undefined;
  /** Whether nothing was heard of it for thirty days. */
  stale?: BooleanFilter | null | undefined;
  /** Where it stands. */
  status?: ShipmentStatusFilter | null | undefined;
  /** The office of posting. One the viewer may not see is none. */
  unit?: UnitFilter | null | undefined;
};

/** A lost item that is there again. */
export type ShipmentFindInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** A note, at most 200 characters. */
  note?: string | null | undefined;
  /** Where, at most 80 characters. */
  place?: string | null | undefined;
};

/** Why the item is stopped. */
export type ShipmentHoldInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** Which item's label to print, as the item was seen. */
export type ShipmentLabelPrintInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The sheet. */
  format: LabelFormat;
  /** The item. */
  id: string | number;
  /** Why, at most 200 characters; needed for what was printed before. */
  reason?: string | null | undefined;
};

/** How shipments are sorted. */
export type ShipmentOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: ShipmentOrderField;
};

/** What shipments can be sorted by. */
export type ShipmentOrderField =
  /** When their orders were placed. */
  | 'CREATED_AT'
  /** When something last happened to them. */
  | 'LAST_EVENT_AT'
  /** The orders' numbers. */
  | 'REFERENCE'
  /** The state's name. */
  | 'STATUS';

/** Which item may go on. */
export type ShipmentReleaseInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** A note, at most 200 characters. */
  note?: string | null | undefined;
};

/** What happened to the item on its way. */
export type ShipmentReportInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** What happened. */
  kind: ShipmentException;
  /** How it is known, 2 to 200 characters. */
  reason: string;
};

/** Why the item goes back. */
export type ShipmentReturnInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** A note, at most 200 characters. */
  note?: string | null | undefined;
  /** Why; without an ending reason after two failed attempts only. */
  reason: NonDeliveryReason;
};

/** An item that is back with its sender. */
export type ShipmentReturnedInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** Where, at most 80 characters. */
  place?: string | null | undefined;
};

/** What a scanner saw. */
export type ShipmentScanInput = {
  /** When; now where absent. */
  at?: string | null | undefined;
  /** What happened. */
  code: EventCode;
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** Where, at most 80 characters. */
  place?: string | null | undefined;
  /** Why customs keep it; belongs to EME and EXB. */
  retention?: RetentionReason | null | undefined;
};

/** Where an item stands on its way. */
export type ShipmentStatus =
  /** Taken in. */
  | 'ACCEPTED'
  /** At the office of delivery. */
  | 'AT_DELIVERY_OFFICE'
  /** At a collection point, with the addressee's consent. */
  | 'AWAITING_PICKUP'
  /** Never taken in: its order was cancelled. */
  | 'CANCELLED'
  /** Not taken in yet. */
  | 'CREATED'
  /** Presented to customs. */
  | 'CUSTOMS'
  /** Held by customs. */
  | 'CUSTOMS_HELD'
  /** Delivered. */
  | 'DELIVERED'
  /** Tried and not delivered. */
  | 'DELIVERY_FAILED'
  /** Damaged. */
  | 'EXCEPTION_DAMAGED'
  /** Lost. */
  | 'EXCEPTION_LOST'
  /** Seized, or its import ended by the authorities. */
  | 'EXCEPTION_SEIZED'
  /** On its way between offices. */
  | 'IN_TRANSIT'
  /** Stopped, by the platform or at an office of exchange. */
  | 'ON_HOLD'
  /** With the courier. */
  | 'OUT_FOR_DELIVERY'
  /** Back with its sender. */
  | 'RETURNED'
  /** On its way back. */
  | 'RETURNING'
  /** Can be neither delivered nor returned. */
  | 'UNDELIVERABLE';

/** Conditions on a value of a closed set. All given ones must hold. */
export type ShipmentStatusFilter = {
  /** Equal to this. */
  eq?: ShipmentStatus | null | undefined;
  /** One of these, at most 100. */
  in?: Array<ShipmentStatus> | null | undefined;
  /** Not equal to this. */
  ne?: ShipmentStatus | null | undefined;
};

/** An item that can be neither delivered nor returned. */
export type ShipmentUndeliverableInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The item. */
  id: string | number;
  /** A note, at most 200 characters. */
  note?: string | null | undefined;
};

/** Which items to write into a file, and how. */
export type ShipmentsExportInput = {
  /** The columns, each once, in their order. */
  columns: Array<ShipmentExportColumn>;
  /** Only these; all within the viewer's scope where it is absent. */
  filter?: ShipmentFilter | null | undefined;
  /** What it is written as. */
  format: ExportFormat;
  /** 8 to 100 characters; the same request with the same key is one job. */
  idempotencyKey: string;
  /** The language of headings and words. */
  language: Language;
  /** How the rows are sorted; newest first where it is absent. */
  orderBy?: Array<ShipmentOrderBy> | null | undefined;
  /** As in the list: a number or its beginning, or a whole telephone number. */
  search?: string | null | undefined;
};

/** Which items to hold, all of them, and why. */
export type ShipmentsHoldAllInput = {
  /** Only these; all within the viewer's scope where it is absent. */
  filter?: ShipmentFilter | null | undefined;
  /** 8 to 100 characters; the same request with the same key is one job. */
  idempotencyKey: string;
  /** Why, 2 to 200 characters. */
  reason: string;
  /** As in the list: a number or its beginning, or a whole telephone number. */
  search?: string | null | undefined;
};

/** Which items to hold, and why. */
export type ShipmentsHoldInput = {
  /** 1 to 200 objects. */
  items: Array<BulkItemInput>;
  /** Why, 2 to 200 characters. */
  reason: string;
};

/** Which list of items to print the labels of. */
export type ShipmentsLabelsPrintAllInput = {
  /** Only these; all within the viewer's scope where it is absent. */
  filter?: ShipmentFilter | null | undefined;
  /** The sheet. */
  format: LabelFormat;
  /** 8 to 100 characters; the same request with the same key is one job. */
  idempotencyKey: string;
  /** Why, at most 200 characters; needed for what was printed before. */
  reason?: string | null | undefined;
  /** As in the list: a number or its beginning, or a whole telephone number. */
  search?: string | null | undefined;
};

/** Which items' labels to print. */
export type ShipmentsLabelsPrintInput = {
  /** The sheet. */
  format: LabelFormat;
  /** 8 to 100 characters; the same request with the same key is one job. */
  idempotencyKey: string;
  /** 1 to 200 items. */
  ids: Array<string | number>;
  /** Why, at most 200 characters; needed for what was printed before. */
  reason?: string | null | undefined;
};

/** What an authenticator answers to whoever signs in. */
export type SignInByPasskeyInput = {
  /** The browser's `PublicKeyCredential` as JSON, at most 16,000 bytes. */
  credential: string;
  /** How the session's token is handed over. */
  delivery?: SessionDelivery;
  /** The token `signInPasskeyOptions` gave. */
  requestToken: string;
};

/** How the code is sent. */
export type SignInCodeStartInput = {
  /** The language of the message with the code. */
  language?: Language;
};

/** What an authenticator answers after the password. */
export type SignInConfirmByPasskeyInput = {
  /** The browser's `PublicKeyCredential` as JSON, at most 16,000 bytes. */
  credential: string;
  /** The token `signInConfirmPasskeyOptions` gave. */
  requestToken: string;
};

/** The second factor's code. */
export type SignInConfirmInput = {
  /** Six digits from the authenticator, a recovery code, or the code sent. */
  code: string;
  /** The token `signInCodeStart` gave, where the code was sent. */
  requestToken?: string | null | undefined;
};

/** An account name and its password. */
export type SignInInput = {
  /** How the session's token is handed over. */
  delivery?: SessionDelivery;
  /** E-mail address or telephone number. */
  login: string;
  /** The password. */
  password: string;
};

/** How a challenge is signed. */
export type SignatureAlgorithm =
  /** ECDSA with SHA-256, the signature in DER. */
  | 'ECDSA_SHA256'
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  | 'RSA_PKCS1_SHA256'
  /** RSASSA-PSS with SHA-256 and MGF1 of it. */
  | 'RSA_PSS_SHA256';

/** Who signed, seen from the addressee. */
export type SignerRelation =
  /** The addressee. */
  | 'ADDRESSEE'
  /** A colleague. */
  | 'COLLEAGUE'
  /** A member of the family. */
  | 'FAMILY'
  /** A front desk or gatehouse. */
  | 'FRONT_DESK'
  /** A neighbour, with the addressee's consent. */
  | 'NEIGHBOUR'
  /** Somebody else the addressee named. */
  | 'OTHER'
  /** A collection point, with the addressee's consent. */
  | 'PICKUP_POINT';

/** Outer dimensions in millimetres, each from 1 to 3,000. */
export type SizeInput = {
  /** Height. */
  heightMm: number;
  /** Length. */
  lengthMm: number;
  /** Width. */
  widthMm: number;
};

/** Which way a list is sorted. */
export type SortDirection =
  /** Smallest or earliest first. */
  | 'ASC'
  /** Greatest or latest first. */
  | 'DESC';

/** Conditions on a text, compared as it is written. All given ones must hold. */
export type StringFilter = {
  /** Equal to this. */
  eq?: string | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string> | null | undefined;
  /** Not equal to this. */
  ne?: string | null | undefined;
};

/** A request to begin with, as it was last seen. */
export type SubjectRequestBeginInput = {
  /** Its version when it was read. */
  expectedVersion: number;
  /** The request. */
  id: string | number;
};

/** A request to take back, as it was last seen. */
export type SubjectRequestCancelInput = {
  /** Its version when it was read. */
  expectedVersion: number;
  /** The request. */
  id: string | number;
};

/** What is asked for about the viewer's own data. */
export type SubjectRequestCreateInput = {
  /** The name a rectification asks for, at most 80 characters. */
  displayName?: string | null | undefined;
  /** For what. */
  kind: SubjectRequestKind;
  /** The language of messages about it, and of the document. */
  language?: Language;
  /** The account's password. */
  password: string;
};

/** Conditions on requests about personal data. All given ones must hold. */
export type SubjectRequestFilter = {
  /** All of these hold. */
  and?: Array<SubjectRequestFilter> | null | undefined;
  /** When its time is over. */
  dueAt?: DateTimeFilter | null | undefined;
  /** For what. */
  kind?: SubjectRequestKindFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: SubjectRequestFilter | null | undefined;
  /** One of these holds. */
  or?: Array<SubjectRequestFilter> | null | undefined;
  /** When it was found overdue. */
  overdueAt?: OptionalDateTimeFilter | null | undefined;
  /** How far it has come. */
  state?: SubjectRequestStateFilter | null | undefined;
  /** Who asked. */
  user?: IdFilter | null | undefined;
};

/** A request to fulfil, as it was last seen. */
export type SubjectRequestFulfilInput = {
  /** Its version when it was read. */
  expectedVersion: number;
  /** The request. */
  id: string | number;
};

/** What people ask for about their own data. */
export type SubjectRequestKind =
  /** Deletion of the account. */
  | 'DELETION'
  /** A copy of it, for people and for programs. */
  | 'EXPORT'
  /** Another name for the account; addresses and numbers are changed by `contactChangeStart`. */
  | 'RECTIFICATION';

/** Conditions on a value of a closed set. All given ones must hold. */
export type SubjectRequestKindFilter = {
  /** Equal to this. */
  eq?: SubjectRequestKind | null | undefined;
  /** One of these, at most 100. */
  in?: Array<SubjectRequestKind> | null | undefined;
  /** Not equal to this. */
  ne?: SubjectRequestKind | null | undefined;
};

/** How requests are sorted. */
export type SubjectRequestOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: SubjectRequestOrderField;
};

/** What requests can be sorted by. */
export type SubjectRequestOrderField =
  /** When their time is over. */
  | 'DUE_AT'
  /** When they were asked for. */
  | 'REQUESTED_AT';

/** A request to refuse, as it was last seen. */
export type SubjectRequestRefuseInput = {
  /** Its version when it was read. */
  expectedVersion: number;
  /** The request. */
  id: string | number;
  /** Why, 4 to 200 characters: whoever asked is told. */
  reason: string;
};

/** How far a request has come. */
export type SubjectRequestState =
  /** Whoever asked has taken it back. */
  | 'CANCELLED'
  /** What was asked for is done. */
  | 'DONE'
  /** It is being worked on. */
  | 'IN_PROGRESS'
  /** It was refused, with a reason. */
  | 'REFUSED'
  /** Asked for; nobody has begun with it. */
  | 'REQUESTED';

/** Conditions on a value of a closed set. All given ones must hold. */
export type SubjectRequestStateFilter = {
  /** Equal to this. */
  eq?: SubjectRequestState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<SubjectRequestState> | null | undefined;
  /** Not equal to this. */
  ne?: SubjectRequestState | null | undefined;
};

/** How far an item goes, for the tariff. */
export type TariffZone =
  /** Hong Kong, Macao, Taiwan. */
  | 'ABROAD_A'
  /** Neighbouring Asia. */
  | 'ABROAD_B'
  /** Europe, North America, Oceania, and what else has a tariff of its own. */
  | 'ABROAD_C'
  /** All other countries. */
  | 'ABROAD_D'
  /** Within the same city. */
  | 'LOCAL'
  /** Anywhere else in the country. */
  | 'OUT_OF_TOWN'
  /** Up to 500 km between the provincial capitals. */
  | 'ZONE_1'
  /** Up to 1,000 km. */
  | 'ZONE_2'
  /** Up to 1,500 km. */
  | 'ZONE_3'
  /** Up to 2,500 km. */
  | 'ZONE_4'
  /** Farther within the country. */
  | 'ZONE_5';

/** Conditions on a short text, compared as it is written: capitals are no small letters. All given ones must hold. */
export type TextFilter = {
  /** This stands somewhere in it. Every sign stands for itself; it is looked for row by row, without an index. */
  contains?: string | null | undefined;
  /** Equal to this. */
  eq?: string | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string> | null | undefined;
  /** Not equal to this. */
  ne?: string | null | undefined;
  /** It begins with this. Every sign stands for itself. */
  startsWith?: string | null | undefined;
};

/** Conditions on parts of the organisation. All given ones must hold. */
export type UnitFilter = {
  /** All of these hold. */
  and?: Array<UnitFilter> | null | undefined;
  /** The city it is beneath. */
  city?: OptionalIdFilter | null | undefined;
  /** Which. */
  id?: IdFilter | null | undefined;
  /** How high it stands. */
  level?: UnitLevelFilter | null | undefined;
  /** Its name. */
  name?: TextFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: UnitFilter | null | undefined;
  /** One of these holds. */
  or?: Array<UnitFilter> | null | undefined;
  /** The unit above it. */
  parent?: OptionalIdFilter | null | undefined;
  /** The province it is beneath. */
  province?: OptionalIdFilter | null | undefined;
};

/** How high a unit stands. */
export type UnitLevel =
  /** A city or prefecture. */
  | 'CITY'
  /** A post office. */
  | 'OFFICE'
  /** A province, autonomous region or municipality. */
  | 'PROVINCE';

/** Conditions on a value of a closed set. All given ones must hold. */
export type UnitLevelFilter = {
  /** Equal to this. */
  eq?: UnitLevel | null | undefined;
  /** One of these, at most 100. */
  in?: Array<UnitLevel> | null | undefined;
  /** Not equal to this. */
  ne?: UnitLevel | null | undefined;
};

/** The account of somebody who leaves. */
export type UserDeactivateInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The account; never one's own. */
  id: string | number;
  /** Why, 4 to 200 characters. */
  reason: string;
};

/** Conditions on accounts. All given ones must hold. */
export type UserFilter = {
  /** All of these hold. */
  and?: Array<UserFilter> | null | undefined;
  /** When the account was made. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Who. */
  id?: IdFilter | null | undefined;
  /** What they are to the platform. */
  kind?: UserKindFilter | null | undefined;
  /** When it was last used. */
  lastSeenAt?: OptionalDateTimeFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: UserFilter | null | undefined;
  /** One of these holds. */
  or?: Array<UserFilter> | null | undefined;
  /** The roles they hold, held or will hold. */
  roleAssignments?: RoleAssignmentsFilter | null | undefined;
  /** Whether the account can be used. */
  state?: UserStateFilter | null | undefined;
};

/** Somebody an account is to be made for. */
export type UserInviteInput = {
  /** The name others see, at most 80 characters. */
  displayName: string;
  /** The address the link goes to, the account's name. */
  email: string;
  /** What they are: staff, of a supervising authority, or of a partner. */
  kind: UserKind;
  /** The language of the message. */
  language?: Language;
  /** Their first role, if it needs nobody's approval; others are given afterwards. */
  role?: string | null | undefined;
  /** Where, for a role held in a unit. */
  unitId?: string | number | null | undefined;
};

/** What somebody is to the platform; a role names the kinds that may hold it. */
export type UserKind =
  /** A program of an integrator. */
  | 'API_CLIENT'
  /** Sends and receives. */
  | 'CUSTOMER'
  /** Works for a partner. */
  | 'PARTNER_MEMBER'
  /** Works for a supervising authority. Needs a second factor. */
  | 'REGULATOR'
  /** Works for the postal service. Needs a second factor. */
  | 'STAFF'
  /** The platform itself. */
  | 'SYSTEM';

/** Conditions on a value of a closed set. All given ones must hold. */
export type UserKindFilter = {
  /** Equal to this. */
  eq?: UserKind | null | undefined;
  /** One of these, at most 100. */
  in?: Array<UserKind> | null | undefined;
  /** Not equal to this. */
  ne?: UserKind | null | undefined;
};

/** How users are sorted. */
export type UserOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: UserOrderField;
};

/** What users can be sorted by. */
export type UserOrderField =
  /** When their account was made. */
  | 'CREATED_AT'
  /** Their name, by code points. */
  | 'DISPLAY_NAME'
  /** When they were last used. Those that never were come last, either way. */
  | 'LAST_SEEN_AT';

/** A suspended account to open again. */
export type UserReactivateInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The account; never one's own. */
  id: string | number;
  /** Why, 4 to 200 characters. */
  reason: string;
};

/** Whose data is to be shown, and why. */
export type UserRevealInput = {
  /** What; at least one. */
  fields: Array<RevealedField>;
  /** Who. */
  id: string | number;
  /** Why, 4 to 200 characters; kept in the audit trail. */
  reason: string;
};

/** Somebody a code is to be sent to, at a contact of their account. */
export type UserSecondFactorCodeSendInput = {
  /** The language of the message. */
  language?: Language;
  /** Who has lost their second factor; never oneself. */
  userId: string | number;
};

/** Somebody who has lost their second factor, and how they are known to be that person. */
export type UserSecondFactorRemoveInput = {
  /** For CONTACT_CODE: the code, as they have read it out. */
  code?: string | null | undefined;
  /** For DOCUMENT: the number, as it stands on the document they show. */
  documentNumber?: string | null | undefined;
  /** How they are known. */
  proof: FactorProof;
  /** What happened, 4 to 200 characters. */
  reason: string;
  /** For CONTACT_CODE: the token `userSecondFactorCodeSend` gave. */
  requestToken?: string | null | undefined;
  /** Who; never oneself. */
  userId: string | number;
  /** For VERIFICATION: their case, approved since the factor was set up, 72 hours ago at most. */
  verificationId?: string | number | null | undefined;
};

/** Somebody whose sessions are to end. */
export type UserSessionsRevokeInput = {
  /** Why, 4 to 200 characters. */
  reason: string;
  /** Who; never oneself. */
  userId: string | number;
};

/** Whether an account can be used. */
export type UserState =
  /** In use. */
  | 'ACTIVE'
  /** Closed for good. */
  | 'DEACTIVATED'
  /** Closed for a while after too many failures. */
  | 'LOCKED'
  /** Registered, not verified yet. */
  | 'PENDING_VERIFICATION'
  /** Closed by decision. */
  | 'SUSPENDED';

/** Conditions on a value of a closed set. All given ones must hold. */
export type UserStateFilter = {
  /** Equal to this. */
  eq?: UserState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<UserState> | null | undefined;
  /** Not equal to this. */
  ne?: UserState | null | undefined;
};

/** An account to close for now. */
export type UserSuspendInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The account; never one's own. */
  id: string | number;
  /** Why, 4 to 200 characters. */
  reason: string;
};

/** The answer to a reviewer's question. */
export type VerificationAnswerInput = {
  /** Further documents, at most six. */
  documentIds?: Array<string | number>;
  /** The version you have seen. */
  expectedVersion: number;
  /** The case. */
  id: string | number;
  /** In words, at most 500 characters. */
  message?: string;
};

/** The case to take. */
export type VerificationClaimInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The case. */
  id: string | number;
};

/** What the reviewer has found. */
export type VerificationDecideInput = {
  /** Whether it is approved. */
  approve: boolean;
  /** The other account with this number was looked at; needed where there is one. */
  duplicateChecked?: boolean;
  /** The version you have seen. */
  expectedVersion: number;
  /** The case. */
  id: string | number;
  /** The person was there with the document. */
  inPerson?: boolean;
  /** What the applicant will read, at most 500 characters. */
  note?: string;
  /** Why not; needed where it is not approved. */
  reason?: VerificationReason | null | undefined;
};

/** What an uploaded document shows. */
export type VerificationDocumentSide =
  /** What allows somebody to act for an organisation. */
  | 'AUTHORITY'
  /** The side with the emblem. */
  | 'BACK'
  /** The side with the portrait. */
  | 'FRONT'
  /** The holder with the document. */
  | 'HOLDER'
  /** A business licence. */
  | 'LICENCE'
  /** Something else. */
  | 'OTHER';

/** Conditions on verification cases. All given ones must hold. */
export type VerificationFilter = {
  /** All of these hold. */
  and?: Array<VerificationFilter> | null | undefined;
  /** Who asks. */
  applicant?: IdFilter | null | undefined;
  /** As what. */
  kind?: VerificationKindFilter | null | undefined;
  /** This does not hold, be it for want of a value. */
  not?: VerificationFilter | null | undefined;
  /** One of these holds. */
  or?: Array<VerificationFilter> | null | undefined;
  /** Who has them, or decided them. */
  reviewer?: OptionalIdFilter | null | undefined;
  /** How far they have come. */
  state?: VerificationStateFilter | null | undefined;
  /** When they were submitted. */
  submittedAt?: DateTimeFilter | null | undefined;
};

/** As what somebody asks to be known. */
export type VerificationKind =
  /** By a digital certificate, proved by its key. */
  | 'CERTIFICATE'
  /** As acting for an organisation. */
  | 'ORGANISATION'
  /** As themselves, by name and number. */
  | 'PERSON';

/** Conditions on a value of a closed set. All given ones must hold. */
export type VerificationKindFilter = {
  /** Equal to this. */
  eq?: VerificationKind | null | undefined;
  /** One of these, at most 100. */
  in?: Array<VerificationKind> | null | undefined;
  /** Not equal to this. */
  ne?: VerificationKind | null | undefined;
};

/** Why a case needs more, was not approved, or was taken back. */
export type VerificationReason =
  /** Nothing shows that the applicant acts for the organisation. */
  | 'AUTHORITY_MISSING'
  /** The organisation is no longer registered. */
  | 'DEREGISTERED'
  /** The document has ended. */
  | 'DOCUMENT_EXPIRED'
  /** Another account has this identity. Applicants read NOT_CONFIRMED. */
  | 'DUPLICATE'
  /** The holder asked for it. */
  | 'HOLDER_ASKED'
  /** Something is missing. */
  | 'INCOMPLETE'
  /** What was entered is not what the document says. */
  | 'MISMATCH'
  /** The identity could not be confirmed. */
  | 'NOT_CONFIRMED'
  /** The document may be forged. Applicants read NOT_CONFIRMED. */
  | 'SUSPECTED_FORGERY'
  /** The person is too young to send by themselves. */
  | 'UNDERAGE'
  /** The document cannot be read. */
  | 'UNREADABLE'
  /** It is another document than the one named. */
  | 'WRONG_DOCUMENT';

/** The case to give back. */
export type VerificationReleaseInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The case. */
  id: string | number;
};

/** What the applicant is asked. */
export type VerificationRequestInfoInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The case. */
  id: string | number;
  /** What the applicant will read, 2 to 500 characters. */
  note: string;
  /** What is wrong so far. */
  reason: VerificationReason;
};

/** A case to look into. */
export type VerificationRevealInput = {
  /** The case; the viewer has to have claimed it. */
  id: string | number;
};

/** An approval to take back. */
export type VerificationRevokeInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The case. */
  id: string | number;
  /** What the applicant will read, at most 500 characters. */
  note?: string;
  /** Why. */
  reason: VerificationReason;
};

/** How far a case has come. */
export type VerificationState =
  /** It is approved, and holds until it ends. */
  | 'APPROVED'
  /** The approval has ended. */
  | 'EXPIRED'
  /** One reviewer approved it; it waits for a second one. */
  | 'HALF_APPROVED'
  /** A reviewer has it. */
  | 'IN_REVIEW'
  /** The applicant did not answer in time. */
  | 'LAPSED'
  /** The applicant is asked for more. */
  | 'NEEDS_INFO'
  /** It was not approved. */
  | 'REJECTED'
  /** The approval was taken back. */
  | 'REVOKED'
  /** It waits for a reviewer. */
  | 'SUBMITTED'
  /** The applicant took it back. */
  | 'WITHDRAWN';

/** Conditions on a value of a closed set. All given ones must hold. */
export type VerificationStateFilter = {
  /** Equal to this. */
  eq?: VerificationState | null | undefined;
  /** One of these, at most 100. */
  in?: Array<VerificationState> | null | undefined;
  /** Not equal to this. */
  ne?: VerificationState | null | undefined;
};

/** An organisation somebody asks to be known for. */
export type VerificationSubmitOrganisationInput = {
  /** Its unified social credit code, 18 characters. */
  creditCode: string;
  /** When the document ends; left out where it does not. */
  documentEndsOn?: string | null | undefined;
  /** What was uploaded at `/files` for it: one to six. */
  documentIds: Array<string | number>;
  /** The language of the messages about it. */
  language?: Language;
  /** Its legal representative, 2 to 60 characters. */
  legalRepresentative: string;
  /** Its name as the licence has it, 2 to 120 characters. */
  name: string;
};

/** A person who asks to be known. */
export type VerificationSubmitPersonInput = {
  /** When the document ends; left out where it does not. */
  documentEndsOn?: string | null | undefined;
  /** What was uploaded at `/files` for it: one to six. */
  documentIds: Array<string | number>;
  /** The document. */
  documentType?: IdentityDocumentType;
  /** The language of the messages about it. */
  language?: Language;
  /** The name as the document has it, 2 to 60 characters. */
  name: string;
  /** The document's number, at most 60 characters. */
  number: string;
};

/** The case to take back. */
export type VerificationWithdrawInput = {
  /** The version you have seen. */
  expectedVersion: number;
  /** The case. */
  id: string | number;
};

/** What one person said. */
export type Vote =
  /** It shall be done. */
  | 'APPROVE'
  /** It shall not. */
  | 'REJECT';

export type PartyFieldsFragment = { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null };

export type AvailableActionFieldsFragment = { __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> };

export type ItemFieldsFragment = { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, registered: boolean, destinationCountry: string, weightGrams: number, paidGrams: number, acceptedWeightGrams: number | null, needsIdentity: boolean, identityCheckedAt: string | null, needsInspection: boolean, inspectedAt: string | null, attempts: number, stale: boolean, late: boolean, promisedOn: string | null, createdAt: string, acceptedAt: string | null, deliveredAt: string | null, lastEventAt: string, lastEventCode: EventCode | null, lastPlace: string | null, labelPrints: number, signer: string | null, signerRelation: SignerRelation | null, version: number, unit: { __typename: 'Unit', id: string, name: string } | null, deliveryUnit: { __typename: 'Unit', id: string, name: string } | null, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, events: Array<{ __typename: 'ShipmentEvent', id: string, code: EventCode, at: string, recordedAt: string, place: string | null, reason: NonDeliveryReason | null, action: NonDeliveryAction | null, retention: RetentionReason | null, note: string | null, late: boolean, unit: { __typename: 'Unit', id: string, name: string } | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type CodeRequestedFieldsFragment = { __typename: 'CodeRequested', requestToken: string, channel: MessageChannel, contactMasked: string, expiresAt: string, nextAfterSeconds: number };

export type OutboxOpenQueryVariables = Exact<{ [key: string]: never; }>;


export type OutboxOpenQuery = { __typename: 'Query', outbox: { __typename: 'Outbox', messages: Array<{ __typename: 'OutboxMessage', id: string }> } | null };

export type RoleChoiceFieldsFragment = { __typename: 'RoleChoice', role: string, nameZh: string, nameEn: string, gains: Array<string>, needsApproval: boolean, against: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> };

export type ElevationChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ElevationChoicesQuery = { __typename: 'Query', elevationChoices: Array<{ __typename: 'RoleChoice', role: string, nameZh: string, nameEn: string, gains: Array<string>, needsApproval: boolean, against: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type ElevationsQueryVariables = Exact<{
  id: string | number;
  at: string;
}>;


export type ElevationsQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview', id: string }
    | { __typename: 'AccessReviewDecision', id: string }
    | { __typename: 'AccessReviewEntry', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'ApiDocument', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'ApprovalVote', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactChange', id: string }
    | { __typename: 'CounterReceipt', id: string }
    | { __typename: 'Denial', id: string }
    | { __typename: 'Detection', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'JobRow', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderCharge', id: string }
    | { __typename: 'OrderEvent', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'RoleConflict', id: string }
    | { __typename: 'RoleVersion', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShipmentEvent', id: string }
    | { __typename: 'SubjectRequest', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'User', id: string, roleAssignments: Array<{ __typename: 'RoleAssignment', id: string, elevation: boolean, role: string, validFrom: string, validUntil: string | null }> }
    | { __typename: 'VerificationCase', id: string }
    | { __typename: 'VerificationDocument', id: string }
   | null };

export type ElevationRequestMutationVariables = Exact<{
  input: ElevationRequestInput;
}>;


export type ElevationRequestMutation = { __typename: 'Mutation', elevationRequest:
    | { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null }
    | { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'RoleAssignment', id: string }
   };

export type ElevationEndMutationVariables = Exact<{
  input: ElevationEndInput;
}>;


export type ElevationEndMutation = { __typename: 'Mutation', elevationEnd:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'User', id: string }
   };

export type DivisionsQueryVariables = Exact<{
  parent?: string | null | undefined;
}>;


export type DivisionsQuery = { __typename: 'Query', divisions: Array<{ __typename: 'Division', code: string, name: string }> };

export type ObjectHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ObjectHistoryQuery = { __typename: 'Query', auditEntries: { __typename: 'AuditEntryConnection', totalCount: number, nodes: Array<{ __typename: 'AuditEntry', id: string, sequence: number, at: string, actorName: string, action: string, objectType: string | null, outcome: AuditOutcome, code: string | null, count: number, reason: string | null, changes: Array<{ __typename: 'AuditChange', field: string, before: string | null, after: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ContactChangeFieldsFragment = { __typename: 'ContactChange', id: string, channel: MessageChannel, contactMasked: string, formerMasked: string | null, state: ContactChangeState, createdAt: string, effectiveAt: string, endedAt: string | null };

export type ConsentFieldsFragment = { __typename: 'Consent', id: string, purpose: ConsentPurpose, textVersion: string, givenAt: string };

export type JobFieldsFragment = { __typename: 'Job', id: string, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number };

export type MyRunningJobsQueryVariables = Exact<{
  me: string | number;
}>;


export type MyRunningJobsQuery = { __typename: 'Query', jobs: { __typename: 'JobConnection', nodes: Array<{ __typename: 'Job', id: string, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number }> } };

export type MyJobsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MyJobsChangedSubscription = { viewerJobsChanged: { __typename: 'Job', id: string, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number } | null };

export type PaletteRecordQueryVariables = Exact<{
  number: string;
  mayOrders: boolean;
  mayItems: boolean;
}>;


export type PaletteRecordQuery = { __typename: 'Query', order?: { __typename: 'Order', id: string, number: string, status: OrderStatus } | null, itemScan?: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus } | null };

export type PlacingQuoteQueryVariables = Exact<{
  input: OrderQuoteInput;
}>;


export type PlacingQuoteQuery = { __typename: 'Query', orderQuote:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'OrderQuote', zone: TariffZone, chargeableGrams: number, volumetricGrams: number | null, lines: Array<{ __typename: 'QuoteLine', code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, total: { __typename: 'Money', amount: string, currency: Currency }, tariff: { __typename: 'TariffSource', code: string, version: string, basis: string, source: string, confidence: string, sample: boolean, effectiveFrom: string } }
   };

export type ContentsScreenQueryVariables = Exact<{
  contents: Array<ContentLineInput> | ContentLineInput;
  destinationCountry: string;
}>;


export type ContentsScreenQuery = { __typename: 'Query', contentsScreen: { __typename: 'Screening', verdict: ScreeningVerdict, findings: Array<{ __typename: 'ScreeningFinding', code: string, term: string, category: string, categoryZh: string, restricted: boolean }> } };

export type QuoteFieldsFragment = { __typename: 'OrderQuote', zone: TariffZone, chargeableGrams: number, volumetricGrams: number | null, lines: Array<{ __typename: 'QuoteLine', code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, total: { __typename: 'Money', amount: string, currency: Currency }, tariff: { __typename: 'TariffSource', code: string, version: string, basis: string, source: string, confidence: string, sample: boolean, effectiveFrom: string } };

export type UserRevealMutationVariables = Exact<{
  input: UserRevealInput;
}>;


export type UserRevealMutation = { __typename: 'Mutation', userReveal:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TooManyAttempts', code: string }
    | { __typename: 'UserRevealed', email: string | null, phone: string | null, hiddenAfterSeconds: number }
   };

export type PartyRevealMutationVariables = Exact<{
  input: PartyRevealInput;
}>;


export type PartyRevealMutation = { __typename: 'Mutation', partyReveal:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'PartyRevealed', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null, hiddenAfterSeconds: number }
    | { __typename: 'TooManyAttempts', code: string }
   };

export type PermissionNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type PermissionNamesQuery = { __typename: 'Query', permissionCatalogue: Array<{ __typename: 'PermissionInfo', name: string, descriptionZh: string, descriptionEn: string }> };

export type RightsSimulationQueryVariables = Exact<{
  changes: Array<RightsChangeInput> | RightsChangeInput;
}>;


export type RightsSimulationQuery = { __typename: 'Query', permissionSimulate:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'RightsSimulation', gained: number, lost: number, peopleGaining: number, peopleLosing: number, complete: boolean, differences: Array<{ __typename: 'RightsDifference', userId: string, displayName: string, effect: RightsDifferenceEffect, permission: string, scope: PermissionScope, unitId: string | null, unitName: string | null }>, problems: Array<{ __typename: 'RightsProblem', change: number, reason: { __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> } }> }
   };

export type RoleNamesQueryVariables = Exact<{
  first: number;
}>;


export type RoleNamesQuery = { __typename: 'Query', permissionCatalogue: Array<{ __typename: 'PermissionInfo', name: string, risk: PermissionRisk }>, roles: { __typename: 'RoleConnection', nodes: Array<{ __typename: 'Role', id: string, key: string, nameZh: string, nameEn: string, builtIn: boolean, kinds: Array<UserKind>, permissions: Array<{ __typename: 'RolePermission', permission: string, effect: PermissionEffect }> }> } };

export type UnitsQueryVariables = Exact<{
  filter?: UnitFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UnitsQuery = { __typename: 'Query', units: { __typename: 'UnitConnection', nodes: Array<{ __typename: 'Unit', id: string, name: string, level: UnitLevel, parent: { __typename: 'Unit', id: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PermissionWhyQueryVariables = Exact<{
  permission: string;
  userId?: string | number | null | undefined;
  objectId?: string | number | null | undefined;
}>;


export type PermissionWhyQuery = { __typename: 'Query', permissionExplain:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'PermissionExplanation', userId: string, displayName: string, permission: string, allowed: boolean, granting: Array<string>, grounds: Array<{ __typename: 'PermissionGround', decides: boolean, column: string | null, line: { __typename: 'PolicyLine', role: string, scope: PermissionScope, effect: PermissionEffect, source: string | null }, assignment: { __typename: 'AssignmentNamed', id: string, unitName: string | null, validFrom: string, validUntil: string | null, span: AssignmentSpan } | null }>, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }>, columns: Array<{ __typename: 'DecidingColumn', scope: PermissionScope, column: string, isEmpty: boolean }> | null, giving: Array<{ __typename: 'GivingRole', role: string, scopes: Array<PermissionScope>, isHeld: boolean, suitsKind: boolean }> }
   };

export type SessionsQueryVariables = Exact<{
  filter: SessionFilter;
  first?: number | null | undefined;
}>;


export type SessionsQuery = { __typename: 'Query', sessions: { __typename: 'SessionConnection', totalCount: number, nodes: Array<{ __typename: 'Session', id: string, createdAt: string, lastSeenAt: string, expiresAt: string, device: string, addressBlock: string, isCurrent: boolean }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type SessionRevokeMutationVariables = Exact<{
  input: SessionRevokeInput;
}>;


export type SessionRevokeMutation = { __typename: 'Mutation', sessionRevoke:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SessionRevoked', sessionId: string }
   };

export type SessionRevokeOthersMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionRevokeOthersMutation = { __typename: 'Mutation', sessionRevokeOthers:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SessionsRevoked', count: number }
   };

export type SecondFactorQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorQuery = { __typename: 'Query', secondFactor: { __typename: 'SecondFactorStatus', confirmedAt: string, recoveryCodesLeft: number } | null };

export type SessionConfirmMutationVariables = Exact<{
  input: SessionConfirmInput;
}>;


export type SessionConfirmMutation = { __typename: 'Mutation', sessionConfirm:
    | { __typename: 'InvalidCode', code: string }
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'SignedIn', viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type PasswordRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type PasswordRulesQuery = { __typename: 'Query', passwordRules: { __typename: 'PasswordRules', shortest: number, longest: number, characterKinds: number } };

export type PasswordChangeMutationVariables = Exact<{
  input: PasswordChangeInput;
}>;


export type PasswordChangeMutation = { __typename: 'Mutation', passwordChange:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'PasswordChanged', sessionsEnded: number, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type RecoveryCodesRenewMutationVariables = Exact<{ [key: string]: never; }>;


export type RecoveryCodesRenewMutation = { __typename: 'Mutation', recoveryCodesRenew:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'RecoveryCodesRenewed', recoveryCodes: Array<string> }
   };

export type MyContactsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyContactsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', user: { __typename: 'User', id: string, emailMasked: string | null, phoneMasked: string | null, contactChanges: Array<{ __typename: 'ContactChange', id: string, channel: MessageChannel, contactMasked: string, formerMasked: string | null, state: ContactChangeState, createdAt: string, effectiveAt: string, endedAt: string | null }> } | null } };

export type ContactChangeStartMutationVariables = Exact<{
  input: ContactChangeStartInput;
}>;


export type ContactChangeStartMutation = { __typename: 'Mutation', contactChangeStart:
    | { __typename: 'CodeRequested', requestToken: string, channel: MessageChannel, contactMasked: string, expiresAt: string, nextAfterSeconds: number }
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type ContactChangeConfirmMutationVariables = Exact<{
  input: ContactChangeConfirmInput;
}>;


export type ContactChangeConfirmMutation = { __typename: 'Mutation', contactChangeConfirm:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'ContactChange', id: string, channel: MessageChannel, contactMasked: string, formerMasked: string | null, state: ContactChangeState, createdAt: string, effectiveAt: string, endedAt: string | null }
    | { __typename: 'InvalidCode', code: string, triesLeft: number | null }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type ContactChangeCancelMutationVariables = Exact<{
  input: ContactChangeCancelInput;
}>;


export type ContactChangeCancelMutation = { __typename: 'Mutation', contactChangeCancel:
    | { __typename: 'ContactChange', id: string, channel: MessageChannel, contactMasked: string, formerMasked: string | null, state: ContactChangeState, createdAt: string, effectiveAt: string, endedAt: string | null }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
   };

export type MyConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConsentsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', user: { __typename: 'User', id: string, consents: Array<{ __typename: 'Consent', id: string, purpose: ConsentPurpose, textVersion: string, givenAt: string }> } | null }, registrationTerms: { __typename: 'RegistrationTerms', consents: Array<{ __typename: 'ConsentTerms', purpose: ConsentPurpose, textVersion: string, required: boolean }> } };

export type ConsentGiveMutationVariables = Exact<{
  input: ConsentGiveInput;
}>;


export type ConsentGiveMutation = { __typename: 'Mutation', consentGive:
    | { __typename: 'Consent', id: string, purpose: ConsentPurpose, textVersion: string, givenAt: string }
    | { __typename: 'InvalidInput', code: string }
   };

export type ConsentWithdrawMutationVariables = Exact<{
  input: ConsentWithdrawInput;
}>;


export type ConsentWithdrawMutation = { __typename: 'Mutation', consentWithdraw:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'ConsentWithdrawn', purpose: ConsentPurpose, withdrawnAt: string }
    | { __typename: 'NotFound', code: string }
   };

export type PasskeysQueryVariables = Exact<{ [key: string]: never; }>;


export type PasskeysQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', user: { __typename: 'User', id: string, passkeys: Array<{ __typename: 'Passkey', id: string, name: string, relyingParty: string, isSynced: boolean, createdAt: string, lastUsedAt: string | null }> } | null } };

export type PasskeyOptionsMutationVariables = Exact<{
  input: PasskeyOptionsInput;
}>;


export type PasskeyOptionsMutation = { __typename: 'Mutation', passkeyOptions:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'PasskeyOptions', requestToken: string, options: string }
    | { __typename: 'PasskeysUnavailable', code: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type PasskeyAddMutationVariables = Exact<{
  input: PasskeyAddInput;
}>;


export type PasskeyAddMutation = { __typename: 'Mutation', passkeyAdd:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidPasskey', code: string }
    | { __typename: 'PasskeyAdded', passkeyId: string, recoveryCodes: Array<string>, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'PasskeysUnavailable', code: string }
   };

export type PasskeyRenameMutationVariables = Exact<{
  input: PasskeyRenameInput;
}>;


export type PasskeyRenameMutation = { __typename: 'Mutation', passkeyRename:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Passkey', id: string, name: string }
   };

export type PasskeyRemoveMutationVariables = Exact<{
  input: PasskeyRemoveInput;
}>;


export type PasskeyRemoveMutation = { __typename: 'Mutation', passkeyRemove:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'PasskeyRemoved', passkeyId: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type ApprovalInboxQueryVariables = Exact<{
  filter?: ApprovalFilter | null | undefined;
  orderBy?: Array<ApprovalOrderBy> | ApprovalOrderBy | null | undefined;
  first: number;
}>;


export type ApprovalInboxQuery = { __typename: 'Query', approvals: { __typename: 'ApprovalConnection', totalCount: number, nodes: Array<{ __typename: 'Approval', id: string, number: string, state: ApprovalState, permission: string, proposedAt: string, expiresAt: string, decidedAt: string | null, proposer: { __typename: 'User', id: string, displayName: string } | null }> } };

export type ApprovalFieldsFragment = { __typename: 'Approval', id: string, number: string, state: ApprovalState, version: number, permission: string, reason: string | null, digest: string, quorum: number, proposedAt: string, expiresAt: string, decidedAt: string | null, outcomeCode: string | null, subjectType: string | null, subjectId: string | null, changes: Array<{ __typename: 'ApprovalChange', field: string, before: string | null, after: string | null }>, proposer: { __typename: 'User', id: string, displayName: string } | null, votes: Array<{ __typename: 'ApprovalVote', id: string, vote: Vote, note: string | null, at: string, voter: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type ApprovalDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type ApprovalDetailQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview', id: string }
    | { __typename: 'AccessReviewDecision', id: string }
    | { __typename: 'AccessReviewEntry', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'ApiDocument', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Approval', id: string, number: string, state: ApprovalState, version: number, permission: string, reason: string | null, digest: string, quorum: number, proposedAt: string, expiresAt: string, decidedAt: string | null, outcomeCode: string | null, subjectType: string | null, subjectId: string | null, changes: Array<{ __typename: 'ApprovalChange', field: string, before: string | null, after: string | null }>, proposer: { __typename: 'User', id: string, displayName: string } | null, votes: Array<{ __typename: 'ApprovalVote', id: string, vote: Vote, note: string | null, at: string, voter: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'ApprovalVote', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactChange', id: string }
    | { __typename: 'CounterReceipt', id: string }
    | { __typename: 'Denial', id: string }
    | { __typename: 'Detection', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'JobRow', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderCharge', id: string }
    | { __typename: 'OrderEvent', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'RoleConflict', id: string }
    | { __typename: 'RoleVersion', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShipmentEvent', id: string }
    | { __typename: 'SubjectRequest', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'VerificationCase', id: string }
    | { __typename: 'VerificationDocument', id: string }
   | null };

export type ApprovalUpdatedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ApprovalUpdatedSubscription = { approvalUpdated: { __typename: 'Approval', id: string, number: string, state: ApprovalState, version: number, permission: string, reason: string | null, digest: string, quorum: number, proposedAt: string, expiresAt: string, decidedAt: string | null, outcomeCode: string | null, subjectType: string | null, subjectId: string | null, changes: Array<{ __typename: 'ApprovalChange', field: string, before: string | null, after: string | null }>, proposer: { __typename: 'User', id: string, displayName: string } | null, votes: Array<{ __typename: 'ApprovalVote', id: string, vote: Vote, note: string | null, at: string, voter: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type ApprovalApproveMutationVariables = Exact<{
  input: ApprovalApproveInput;
}>;


export type ApprovalApproveMutation = { __typename: 'Mutation', approvalApprove:
    | { __typename: 'Approval', id: string, number: string, state: ApprovalState, version: number, permission: string, reason: string | null, digest: string, quorum: number, proposedAt: string, expiresAt: string, decidedAt: string | null, outcomeCode: string | null, subjectType: string | null, subjectId: string | null, changes: Array<{ __typename: 'ApprovalChange', field: string, before: string | null, after: string | null }>, proposer: { __typename: 'User', id: string, displayName: string } | null, votes: Array<{ __typename: 'ApprovalVote', id: string, vote: Vote, note: string | null, at: string, voter: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ApprovalRejectMutationVariables = Exact<{
  input: ApprovalRejectInput;
}>;


export type ApprovalRejectMutation = { __typename: 'Mutation', approvalReject:
    | { __typename: 'Approval', id: string, number: string, state: ApprovalState, version: number, permission: string, reason: string | null, digest: string, quorum: number, proposedAt: string, expiresAt: string, decidedAt: string | null, outcomeCode: string | null, subjectType: string | null, subjectId: string | null, changes: Array<{ __typename: 'ApprovalChange', field: string, before: string | null, after: string | null }>, proposer: { __typename: 'User', id: string, displayName: string } | null, votes: Array<{ __typename: 'ApprovalVote', id: string, vote: Vote, note: string | null, at: string, voter: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ApprovalWithdrawMutationVariables = Exact<{
  input: ApprovalWithdrawInput;
}>;


export type ApprovalWithdrawMutation = { __typename: 'Mutation', approvalWithdraw:
    | { __typename: 'Approval', id: string, number: string, state: ApprovalState, version: number, permission: string, reason: string | null, digest: string, quorum: number, proposedAt: string, expiresAt: string, decidedAt: string | null, outcomeCode: string | null, subjectType: string | null, subjectId: string | null, changes: Array<{ __typename: 'ApprovalChange', field: string, before: string | null, after: string | null }>, proposer: { __typename: 'User', id: string, displayName: string } | null, votes: Array<{ __typename: 'ApprovalVote', id: string, vote: Vote, note: string | null, at: string, voter: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type UnitAssignmentsQueryVariables = Exact<{
  filter: RoleAssignmentFilter;
  first: number;
}>;


export type UnitAssignmentsQuery = { __typename: 'Query', roleAssignments: { __typename: 'RoleAssignmentConnection', totalCount: number, nodes: Array<{ __typename: 'RoleAssignment', id: string, role: string, validFrom: string, validUntil: string | null, reason: string | null, elevation: boolean, approvalId: string | null, user: { __typename: 'User', id: string, displayName: string, state: UserState } | null, unit: { __typename: 'Unit', id: string, name: string } | null, grantedBy: { __typename: 'User', id: string, displayName: string } | null }> } };

export type RoleConflictsQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleConflictsQuery = { __typename: 'Query', roleConflicts: { __typename: 'RoleConflictConnection', nodes: Array<{ __typename: 'RoleConflict', id: string, firstRole: string, secondRole: string, reason: string, createdAt: string, createdBy: { __typename: 'User', id: string, displayName: string } | null }> }, exclusiveRoles: Array<{ __typename: 'ExclusiveRoles', roles: Array<string> }> };

export type RoleConflictCreateMutationVariables = Exact<{
  input: RoleConflictCreateInput;
}>;


export type RoleConflictCreateMutation = { __typename: 'Mutation', roleConflictCreate:
    | { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'RoleConflict', id: string }
   };

export type RoleConflictDeleteMutationVariables = Exact<{
  input: RoleConflictDeleteInput;
}>;


export type RoleConflictDeleteMutation = { __typename: 'Mutation', roleConflictDelete:
    | { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'RoleConflictDeleted', conflictId: string }
   };

export type AuditEntriesQueryVariables = Exact<{
  filter?: AuditEntryFilter | null | undefined;
  orderBy?: Array<AuditEntryOrderBy> | AuditEntryOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AuditEntriesQuery = { __typename: 'Query', auditEntries: { __typename: 'AuditEntryConnection', totalCount: number, nodes: Array<{ __typename: 'AuditEntry', id: string, sequence: number, at: string, actorName: string, action: string, objectType: string | null, objectId: string | null, outcome: AuditOutcome, code: string | null, count: number, reason: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AuditEntryQueryVariables = Exact<{
  sequence: number;
}>;


export type AuditEntryQuery = { __typename: 'Query', auditEntries: { __typename: 'AuditEntryConnection', nodes: Array<{ __typename: 'AuditEntry', id: string, sequence: number, at: string, actorName: string, action: string, objectType: string | null, objectId: string | null, outcome: AuditOutcome, code: string | null, count: number, reason: string | null, requestId: string | null, addressBlock: string | null, hash: string, previousHash: string, actor: { __typename: 'User', id: string, displayName: string } | null, changes: Array<{ __typename: 'AuditChange', field: string, before: string | null, after: string | null }> }> } };

export type AuditActorQueryVariables = Exact<{
  id: string | number;
}>;


export type AuditActorQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview', id: string }
    | { __typename: 'AccessReviewDecision', id: string }
    | { __typename: 'AccessReviewEntry', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'ApiDocument', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'ApprovalVote', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactChange', id: string }
    | { __typename: 'CounterReceipt', id: string }
    | { __typename: 'Denial', id: string }
    | { __typename: 'Detection', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'JobRow', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderCharge', id: string }
    | { __typename: 'OrderEvent', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'RoleConflict', id: string }
    | { __typename: 'RoleVersion', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShipmentEvent', id: string }
    | { __typename: 'SubjectRequest', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'User', displayName: string, id: string }
    | { __typename: 'VerificationCase', id: string }
    | { __typename: 'VerificationDocument', id: string }
   | null };

export type AuditChainQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChainQuery = { __typename: 'Query', auditChain: { __typename: 'AuditChain', intact: boolean, entries: number, headHash: string | null, headAt: string | null, verifiedAt: string, firstBrokenSequence: number | null, problem: string | null } };

export type ApiClientsQueryVariables = Exact<{
  filter?: ApiClientFilter | null | undefined;
  orderBy?: Array<ApiClientOrderBy> | ApiClientOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ApiClientsQuery = { __typename: 'Query', apiClients: { __typename: 'ApiClientConnection', totalCount: number, nodes: Array<{ __typename: 'ApiClient', id: string, name: string, purpose: string, state: ApiClientState, mode: ApiClientMode, rateClass: RateClass, isSandbox: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, owner: { __typename: 'User', id: string, displayName: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ApiClientOfferQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiClientOfferQuery = { __typename: 'Query', apiClientOffer: { __typename: 'ApiClientOffer', mostTokenDays: number, defaultOverlapHours: number, mostOverlapHours: number, permissions: Array<{ __typename: 'ApiOffer', permission: string, scopes: Array<PermissionScope>, privileged: Array<PermissionScope> }>, rateClasses: Array<{ __typename: 'RateClassFigures', rateClass: RateClass, requests: number, cost: number, isPrivileged: boolean }> } };

export type ApiClientDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type ApiClientDetailQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview' }
    | { __typename: 'AccessReviewDecision' }
    | { __typename: 'AccessReviewEntry' }
    | { __typename: 'ApiClient', id: string, name: string, purpose: string, state: ApiClientState, mode: ApiClientMode, rateClass: RateClass, isSandbox: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, reason: string | null, version: number, addresses: Array<string>, tokens: Array<{ __typename: 'ApiToken', id: string, lastFour: string, createdAt: string, expiresAt: string, rotatedAt: string | null, revokedAt: string | null, lastUsedAt: string | null, lastUsedBlock: string | null, refusedAt: string | null, refusedBlock: string | null }>, documents: Array<{ __typename: 'ApiDocument', id: string, documentId: string, name: string, cost: number, registeredAt: string, retiredAt: string | null, lastUsedAt: string | null }>, grants: Array<{ __typename: 'ApiGrant', permission: string, scope: PermissionScope }>, owner: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'ApiDocument' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Approval' }
    | { __typename: 'ApprovalVote' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Certificate' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactChange' }
    | { __typename: 'CounterReceipt' }
    | { __typename: 'Denial' }
    | { __typename: 'Detection' }
    | { __typename: 'File' }
    | { __typename: 'Job' }
    | { __typename: 'JobRow' }
    | { __typename: 'Message' }
    | { __typename: 'Order' }
    | { __typename: 'OrderCharge' }
    | { __typename: 'OrderEvent' }
    | { __typename: 'Passkey' }
    | { __typename: 'Role' }
    | { __typename: 'RoleAssignment' }
    | { __typename: 'RoleConflict' }
    | { __typename: 'RoleVersion' }
    | { __typename: 'Session' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentEvent' }
    | { __typename: 'SubjectRequest' }
    | { __typename: 'Unit' }
    | { __typename: 'User' }
    | { __typename: 'VerificationCase' }
    | { __typename: 'VerificationDocument' }
   | null };

export type ApiClientFieldsFragment = { __typename: 'ApiClient', id: string, name: string, purpose: string, state: ApiClientState, mode: ApiClientMode, rateClass: RateClass, isSandbox: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, reason: string | null, version: number, addresses: Array<string>, grants: Array<{ __typename: 'ApiGrant', permission: string, scope: PermissionScope }>, owner: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type ApiClientCreateMutationVariables = Exact<{
  input: ApiClientCreateInput;
}>;


export type ApiClientCreateMutation = { __typename: 'Mutation', apiClientCreate:
    | { __typename: 'ApiClient', id: string, version: number }
    | { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
   };

export type ApiClientUpdateMutationVariables = Exact<{
  input: ApiClientUpdateInput;
}>;


export type ApiClientUpdateMutation = { __typename: 'Mutation', apiClientUpdate:
    | { __typename: 'ApiClient', id: string, name: string, purpose: string, state: ApiClientState, mode: ApiClientMode, rateClass: RateClass, isSandbox: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, reason: string | null, version: number, addresses: Array<string>, grants: Array<{ __typename: 'ApiGrant', permission: string, scope: PermissionScope }>, owner: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ApiClientSuspendMutationVariables = Exact<{
  input: ApiClientSuspendInput;
}>;


export type ApiClientSuspendMutation = { __typename: 'Mutation', apiClientSuspend:
    | { __typename: 'ApiClient', id: string, name: string, purpose: string, state: ApiClientState, mode: ApiClientMode, rateClass: RateClass, isSandbox: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, reason: string | null, version: number, addresses: Array<string>, grants: Array<{ __typename: 'ApiGrant', permission: string, scope: PermissionScope }>, owner: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ApiClientResumeMutationVariables = Exact<{
  input: ApiClientResumeInput;
}>;


export type ApiClientResumeMutation = { __typename: 'Mutation', apiClientResume:
    | { __typename: 'ApiClient', id: string, name: string, purpose: string, state: ApiClientState, mode: ApiClientMode, rateClass: RateClass, isSandbox: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, reason: string | null, version: number, addresses: Array<string>, grants: Array<{ __typename: 'ApiGrant', permission: string, scope: PermissionScope }>, owner: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ApiClientRevokeMutationVariables = Exact<{
  input: ApiClientRevokeInput;
}>;


export type ApiClientRevokeMutation = { __typename: 'Mutation', apiClientRevoke:
    | { __typename: 'ApiClient', id: string, name: string, purpose: string, state: ApiClientState, mode: ApiClientMode, rateClass: RateClass, isSandbox: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, reason: string | null, version: number, addresses: Array<string>, grants: Array<{ __typename: 'ApiGrant', permission: string, scope: PermissionScope }>, owner: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ApiTokenCreateMutationVariables = Exact<{
  input: ApiTokenCreateInput;
}>;


export type ApiTokenCreateMutation = { __typename: 'Mutation', apiTokenCreate:
    | { __typename: 'ApiTokenIssued', token: string, apiToken: { __typename: 'ApiToken', id: string, expiresAt: string } | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
   };

export type ApiTokenRotateMutationVariables = Exact<{
  input: ApiTokenRotateInput;
}>;


export type ApiTokenRotateMutation = { __typename: 'Mutation', apiTokenRotate:
    | { __typename: 'ApiTokenIssued', token: string, apiToken: { __typename: 'ApiToken', id: string, expiresAt: string } | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
   };

export type ApiTokenRevokeMutationVariables = Exact<{
  input: ApiTokenRevokeInput;
}>;


export type ApiTokenRevokeMutation = { __typename: 'Mutation', apiTokenRevoke:
    | { __typename: 'ApiClient', id: string, version: number }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'NotFound', code: string }
   };

export type ApiDocumentRegisterMutationVariables = Exact<{
  input: ApiDocumentRegisterInput;
}>;


export type ApiDocumentRegisterMutation = { __typename: 'Mutation', apiDocumentRegister:
    | { __typename: 'ApiDocument', id: string, documentId: string, cost: number }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
   };

export type ApiDocumentRetireMutationVariables = Exact<{
  input: ApiDocumentRetireInput;
}>;


export type ApiDocumentRetireMutation = { __typename: 'Mutation', apiDocumentRetire:
    | { __typename: 'ApiDocument', id: string, retiredAt: string | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'NotFound', code: string }
   };

export type CounterOrderFragment = { __typename: 'Order', id: string, number: string, itemNumber: string | null, status: OrderStatus, product: OrderProduct, version: number, outstanding: { __typename: 'Money', amount: string, currency: Currency }, postage: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, phone: string, city: string }, addressee: { __typename: 'Party', name: string, city: string }, shipment: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, version: number, weightGrams: number, paidGrams: number, needsIdentity: boolean, needsInspection: boolean } | null };

export type CounterItemFragment = { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, version: number, weightGrams: number, paidGrams: number, needsIdentity: boolean, needsInspection: boolean };

export type CounterPlaceMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type CounterPlaceMutation = { __typename: 'Mutation', orderPlace:
    | { __typename: 'AssuranceTooLow', code: string }
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, itemNumber: string | null, status: OrderStatus, product: OrderProduct, version: number, outstanding: { __typename: 'Money', amount: string, currency: Currency }, postage: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, phone: string, city: string }, addressee: { __typename: 'Party', name: string, city: string }, shipment: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, version: number, weightGrams: number, paidGrams: number, needsIdentity: boolean, needsInspection: boolean } | null }
    | { __typename: 'OrderPreview' }
   };

export type CounterPayMutationVariables = Exact<{
  input: OrderPayInput;
}>;


export type CounterPayMutation = { __typename: 'Mutation', orderPay:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, itemNumber: string | null, status: OrderStatus, product: OrderProduct, version: number, outstanding: { __typename: 'Money', amount: string, currency: Currency }, postage: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, phone: string, city: string }, addressee: { __typename: 'Party', name: string, city: string }, shipment: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, version: number, weightGrams: number, paidGrams: number, needsIdentity: boolean, needsInspection: boolean } | null }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type CounterAcceptMutationVariables = Exact<{
  input: ShipmentAcceptInput;
}>;


export type CounterAcceptMutation = { __typename: 'Mutation', shipmentAccept:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, version: number, weightGrams: number, paidGrams: number, needsIdentity: boolean, needsInspection: boolean }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type CounterItemQueryVariables = Exact<{
  reference: string;
}>;


export type CounterItemQuery = { __typename: 'Query', shipment: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, version: number, weightGrams: number, paidGrams: number, needsIdentity: boolean, needsInspection: boolean } | null };

export type CounterLabelMutationVariables = Exact<{
  input: ShipmentLabelPrintInput;
}>;


export type CounterLabelMutation = { __typename: 'Mutation', shipmentLabelPrint:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'LabelPrinted', file: { __typename: 'File', id: string, name: string, url: string }, shipment: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, version: number, weightGrams: number, paidGrams: number, needsIdentity: boolean, needsInspection: boolean } }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type DenialsQueryVariables = Exact<{
  filter?: DenialFilter | null | undefined;
  orderBy?: Array<DenialOrderBy> | DenialOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DenialsQuery = { __typename: 'Query', denials: { __typename: 'DenialConnection', totalCount: number, nodes: Array<{ __typename: 'Denial', id: string, permission: string, field: string, state: DenialState, version: number, times: number, firstAt: string, lastAt: string, note: string | null, user: { __typename: 'User', id: string, displayName: string } | null, acknowledgedBy: { __typename: 'User', id: string, displayName: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DenialAcknowledgeMutationVariables = Exact<{
  input: DenialAcknowledgeInput;
}>;


export type DenialAcknowledgeMutation = { __typename: 'Mutation', denialAcknowledge:
    | { __typename: 'Denial', id: string, state: DenialState, version: number, note: string | null }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type RolesGrantingQueryVariables = Exact<{
  permission: string;
  userId: string | number;
}>;


export type RolesGrantingQuery = { __typename: 'Query', rolesGranting:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'RoleOffers', offers: Array<{ __typename: 'RoleOffer', role: string, scopes: Array<PermissionScope>, extra: Array<string>, isHeld: boolean, problems: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
   };

export type DetectionsQueryVariables = Exact<{
  filter?: DetectionFilter | null | undefined;
  orderBy?: Array<DetectionOrderBy> | DetectionOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DetectionsQuery = { __typename: 'Query', detections: { __typename: 'DetectionConnection', totalCount: number, nodes: Array<{ __typename: 'Detection', id: string, kind: DetectionKind, state: DetectionState, version: number, times: number, firstAt: string, lastAt: string, addressBlock: string | null, details: string | null, note: string | null, acknowledgedAt: string | null, user: { __typename: 'User', id: string, displayName: string } | null, acknowledgedBy: { __typename: 'User', id: string, displayName: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DetectionAcknowledgeMutationVariables = Exact<{
  input: DetectionAcknowledgeInput;
}>;


export type DetectionAcknowledgeMutation = { __typename: 'Mutation', detectionAcknowledge:
    | { __typename: 'Detection', id: string, state: DetectionState, version: number, note: string | null }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type JobsQueryVariables = Exact<{
  filter?: JobFilter | null | undefined;
  orderBy?: Array<JobOrderBy> | JobOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type JobsQuery = { __typename: 'Query', jobs: { __typename: 'JobConnection', totalCount: number, nodes: Array<{ __typename: 'Job', id: string, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number, askedBy: { __typename: 'User', id: string, displayName: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type JobDetailFieldsFragment = { __typename: 'Job', attempt: number, dueAt: string, startedAt: string | null, id: string, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number, askedBy: { __typename: 'User', id: string, displayName: string } | null, file: { __typename: 'File', id: string, name: string, mediaType: string, sizeBytes: number, sha256: string, expiresAt: string, url: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type JobDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type JobDetailQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview', id: string }
    | { __typename: 'AccessReviewDecision', id: string }
    | { __typename: 'AccessReviewEntry', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'ApiDocument', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'ApprovalVote', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactChange', id: string }
    | { __typename: 'CounterReceipt', id: string }
    | { __typename: 'Denial', id: string }
    | { __typename: 'Detection', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Job', id: string, attempt: number, dueAt: string, startedAt: string | null, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number, askedBy: { __typename: 'User', id: string, displayName: string } | null, file: { __typename: 'File', id: string, name: string, mediaType: string, sizeBytes: number, sha256: string, expiresAt: string, url: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'JobRow', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderCharge', id: string }
    | { __typename: 'OrderEvent', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'RoleConflict', id: string }
    | { __typename: 'RoleVersion', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShipmentEvent', id: string }
    | { __typename: 'SubjectRequest', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'VerificationCase', id: string }
    | { __typename: 'VerificationDocument', id: string }
   | null };

export type JobMovedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type JobMovedSubscription = { jobUpdated: { __typename: 'Job', attempt: number, dueAt: string, startedAt: string | null, id: string, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number, askedBy: { __typename: 'User', id: string, displayName: string } | null, file: { __typename: 'File', id: string, name: string, mediaType: string, sizeBytes: number, sha256: string, expiresAt: string, url: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type JobRowsQueryVariables = Exact<{
  filter: JobRowFilter;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type JobRowsQuery = { __typename: 'Query', jobRows: { __typename: 'JobRowConnection', totalCount: number, nodes: Array<{ __typename: 'JobRow', id: string, objectId: string, label: string, ok: boolean, code: string | null, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type JobCancelMutationVariables = Exact<{
  input: JobCancelInput;
}>;


export type JobCancelMutation = { __typename: 'Mutation', jobCancel:
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', attempt: number, dueAt: string, startedAt: string | null, id: string, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number, askedBy: { __typename: 'User', id: string, displayName: string } | null, file: { __typename: 'File', id: string, name: string, mediaType: string, sizeBytes: number, sha256: string, expiresAt: string, url: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type JobRetryMutationVariables = Exact<{
  input: JobRetryInput;
}>;


export type JobRetryMutation = { __typename: 'Mutation', jobRetry:
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', attempt: number, dueAt: string, startedAt: string | null, id: string, kind: JobKind, status: JobStatus, isStopping: boolean, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, createdAt: string, endedAt: string | null, version: number, askedBy: { __typename: 'User', id: string, displayName: string } | null, file: { __typename: 'File', id: string, name: string, mediaType: string, sizeBytes: number, sha256: string, expiresAt: string, url: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type LabelItemFragment = { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, destinationCountry: string, labelPrints: number, addressee: { __typename: 'Party', city: string } };

export type LabelItemFindQueryVariables = Exact<{
  number: string;
}>;


export type LabelItemFindQuery = { __typename: 'Query', itemScan: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, destinationCountry: string, labelPrints: number, addressee: { __typename: 'Party', city: string } } | null };

export type LabelsPrintMutationVariables = Exact<{
  input: ShipmentsLabelsPrintInput;
}>;


export type LabelsPrintMutation = { __typename: 'Mutation', shipmentsLabelsPrint:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', id: string }
   };

export type LabelsJobSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type LabelsJobSubscription = { jobUpdated: { __typename: 'Job', id: string, status: JobStatus, done: number, total: number | null, progress: number | null, succeeded: number | null, failed: number | null, error: string | null, file: { __typename: 'File', id: string, name: string, url: string } | null } | null };

export type OutboxQueryVariables = Exact<{
  first: number;
}>;


export type OutboxQuery = { __typename: 'Query', outbox: { __typename: 'Outbox', messages: Array<{ __typename: 'OutboxMessage', id: string, createdAt: string, channel: MessageChannel, template: MessageTemplate, language: Language, state: MessageState, recipientMasked: string, content: { __typename: 'MessageContent', subject: string | null, text: string } | null }> } | null };

export type MessagesQueryVariables = Exact<{
  filter?: MessageFilter | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<MessageOrderBy> | MessageOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type MessagesQuery = { __typename: 'Query', messages: { __typename: 'MessageConnection', totalCount: number, nodes: Array<{ __typename: 'Message', id: string, channel: MessageChannel, template: MessageTemplate, language: Language, recipientMasked: string, state: MessageState, attempts: number, carrier: string | null, error: string | null, createdAt: string, endedAt: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OrderDetailFieldsFragment = { __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, returnReceipt: boolean, zone: TariffZone, weightGrams: number, chargeableGrams: number, destinationCountry: string, contentsCategory: ContentsCategory | null, itemNumber: string | null, placedAt: string, updatedAt: string, paymentDueAt: string | null, deliveredAt: string | null, completedAt: string | null, cancelledAt: string | null, cancelReason: string | null, version: number, insuredValue: { __typename: 'Money', amount: string, currency: Currency } | null, postage: { __typename: 'Money', amount: string, currency: Currency }, paid: { __typename: 'Money', amount: string, currency: Currency }, outstanding: { __typename: 'Money', amount: string, currency: Currency }, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, contents: Array<{ __typename: 'ContentLine', description: string, quantity: number, weightGrams: number | null, hsCode: string | null, originCountry: string | null, value: { __typename: 'Money', amount: string, currency: Currency } | null }>, sender: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, customer: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string } | null, charges: Array<{ __typename: 'OrderCharge', id: string, code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, receipts: Array<{ __typename: 'CounterReceipt', id: string, number: string, method: CounterMethod, voucher: string | null, receivedAt: string, amount: { __typename: 'Money', amount: string, currency: Currency } }>, events: Array<{ __typename: 'OrderEvent', id: string, status: OrderStatus, at: string, reason: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type OrderPageFieldsFragment = { __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, returnReceipt: boolean, zone: TariffZone, weightGrams: number, chargeableGrams: number, destinationCountry: string, contentsCategory: ContentsCategory | null, itemNumber: string | null, placedAt: string, updatedAt: string, paymentDueAt: string | null, deliveredAt: string | null, completedAt: string | null, cancelledAt: string | null, cancelReason: string | null, version: number, shipment: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, registered: boolean, destinationCountry: string, weightGrams: number, paidGrams: number, acceptedWeightGrams: number | null, needsIdentity: boolean, identityCheckedAt: string | null, needsInspection: boolean, inspectedAt: string | null, attempts: number, stale: boolean, late: boolean, promisedOn: string | null, createdAt: string, acceptedAt: string | null, deliveredAt: string | null, lastEventAt: string, lastEventCode: EventCode | null, lastPlace: string | null, labelPrints: number, signer: string | null, signerRelation: SignerRelation | null, version: number, unit: { __typename: 'Unit', id: string, name: string } | null, deliveryUnit: { __typename: 'Unit', id: string, name: string } | null, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, events: Array<{ __typename: 'ShipmentEvent', id: string, code: EventCode, at: string, recordedAt: string, place: string | null, reason: NonDeliveryReason | null, action: NonDeliveryAction | null, retention: RetentionReason | null, note: string | null, late: boolean, unit: { __typename: 'Unit', id: string, name: string } | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null, insuredValue: { __typename: 'Money', amount: string, currency: Currency } | null, postage: { __typename: 'Money', amount: string, currency: Currency }, paid: { __typename: 'Money', amount: string, currency: Currency }, outstanding: { __typename: 'Money', amount: string, currency: Currency }, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, contents: Array<{ __typename: 'ContentLine', description: string, quantity: number, weightGrams: number | null, hsCode: string | null, originCountry: string | null, value: { __typename: 'Money', amount: string, currency: Currency } | null }>, sender: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, customer: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string } | null, charges: Array<{ __typename: 'OrderCharge', id: string, code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, receipts: Array<{ __typename: 'CounterReceipt', id: string, number: string, method: CounterMethod, voucher: string | null, receivedAt: string, amount: { __typename: 'Money', amount: string, currency: Currency } }>, events: Array<{ __typename: 'OrderEvent', id: string, status: OrderStatus, at: string, reason: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type OrderQueryVariables = Exact<{
  number: string;
}>;


export type OrderQuery = { __typename: 'Query', order: { __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, returnReceipt: boolean, zone: TariffZone, weightGrams: number, chargeableGrams: number, destinationCountry: string, contentsCategory: ContentsCategory | null, itemNumber: string | null, placedAt: string, updatedAt: string, paymentDueAt: string | null, deliveredAt: string | null, completedAt: string | null, cancelledAt: string | null, cancelReason: string | null, version: number, shipment: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, registered: boolean, destinationCountry: string, weightGrams: number, paidGrams: number, acceptedWeightGrams: number | null, needsIdentity: boolean, identityCheckedAt: string | null, needsInspection: boolean, inspectedAt: string | null, attempts: number, stale: boolean, late: boolean, promisedOn: string | null, createdAt: string, acceptedAt: string | null, deliveredAt: string | null, lastEventAt: string, lastEventCode: EventCode | null, lastPlace: string | null, labelPrints: number, signer: string | null, signerRelation: SignerRelation | null, version: number, unit: { __typename: 'Unit', id: string, name: string } | null, deliveryUnit: { __typename: 'Unit', id: string, name: string } | null, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, events: Array<{ __typename: 'ShipmentEvent', id: string, code: EventCode, at: string, recordedAt: string, place: string | null, reason: NonDeliveryReason | null, action: NonDeliveryAction | null, retention: RetentionReason | null, note: string | null, late: boolean, unit: { __typename: 'Unit', id: string, name: string } | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null, insuredValue: { __typename: 'Money', amount: string, currency: Currency } | null, postage: { __typename: 'Money', amount: string, currency: Currency }, paid: { __typename: 'Money', amount: string, currency: Currency }, outstanding: { __typename: 'Money', amount: string, currency: Currency }, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, contents: Array<{ __typename: 'ContentLine', description: string, quantity: number, weightGrams: number | null, hsCode: string | null, originCountry: string | null, value: { __typename: 'Money', amount: string, currency: Currency } | null }>, sender: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, customer: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string } | null, charges: Array<{ __typename: 'OrderCharge', id: string, code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, receipts: Array<{ __typename: 'CounterReceipt', id: string, number: string, method: CounterMethod, voucher: string | null, receivedAt: string, amount: { __typename: 'Money', amount: string, currency: Currency } }>, events: Array<{ __typename: 'OrderEvent', id: string, status: OrderStatus, at: string, reason: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type OrderUpdatedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type OrderUpdatedSubscription = { orderUpdated: { __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, returnReceipt: boolean, zone: TariffZone, weightGrams: number, chargeableGrams: number, destinationCountry: string, contentsCategory: ContentsCategory | null, itemNumber: string | null, placedAt: string, updatedAt: string, paymentDueAt: string | null, deliveredAt: string | null, completedAt: string | null, cancelledAt: string | null, cancelReason: string | null, version: number, insuredValue: { __typename: 'Money', amount: string, currency: Currency } | null, postage: { __typename: 'Money', amount: string, currency: Currency }, paid: { __typename: 'Money', amount: string, currency: Currency }, outstanding: { __typename: 'Money', amount: string, currency: Currency }, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, contents: Array<{ __typename: 'ContentLine', description: string, quantity: number, weightGrams: number | null, hsCode: string | null, originCountry: string | null, value: { __typename: 'Money', amount: string, currency: Currency } | null }>, sender: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, customer: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string } | null, charges: Array<{ __typename: 'OrderCharge', id: string, code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, receipts: Array<{ __typename: 'CounterReceipt', id: string, number: string, method: CounterMethod, voucher: string | null, receivedAt: string, amount: { __typename: 'Money', amount: string, currency: Currency } }>, events: Array<{ __typename: 'OrderEvent', id: string, status: OrderStatus, at: string, reason: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type OrderItemUpdatedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type OrderItemUpdatedSubscription = { shipmentUpdated: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, registered: boolean, destinationCountry: string, weightGrams: number, paidGrams: number, acceptedWeightGrams: number | null, needsIdentity: boolean, identityCheckedAt: string | null, needsInspection: boolean, inspectedAt: string | null, attempts: number, stale: boolean, late: boolean, promisedOn: string | null, createdAt: string, acceptedAt: string | null, deliveredAt: string | null, lastEventAt: string, lastEventCode: EventCode | null, lastPlace: string | null, labelPrints: number, signer: string | null, signerRelation: SignerRelation | null, version: number, unit: { __typename: 'Unit', id: string, name: string } | null, deliveryUnit: { __typename: 'Unit', id: string, name: string } | null, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, events: Array<{ __typename: 'ShipmentEvent', id: string, code: EventCode, at: string, recordedAt: string, place: string | null, reason: NonDeliveryReason | null, action: NonDeliveryAction | null, retention: RetentionReason | null, note: string | null, late: boolean, unit: { __typename: 'Unit', id: string, name: string } | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type OrdersQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<OrderOrderBy> | OrderOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OrdersQuery = { __typename: 'Query', orders: { __typename: 'OrderConnection', totalCount: number, nodes: Array<{ __typename: 'Order', id: string, number: string, itemNumber: string | null, status: OrderStatus, product: OrderProduct, registered: boolean, destinationCountry: string, weightGrams: number, placedAt: string, paymentDueAt: string | null, version: number, postage: { __typename: 'Money', amount: string, currency: Currency }, outstanding: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, city: string }, addressee: { __typename: 'Party', name: string, city: string }, unit: { __typename: 'Unit', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OrderCountsQueryVariables = Exact<{
  all?: OrderFilter | null | undefined;
  payment?: OrderFilter | null | undefined;
  accept?: OrderFilter | null | undefined;
  held?: OrderFilter | null | undefined;
  trouble?: OrderFilter | null | undefined;
}>;


export type OrderCountsQuery = { __typename: 'Query', all: { __typename: 'OrderConnection', totalCount: number }, payment: { __typename: 'OrderConnection', totalCount: number }, accept: { __typename: 'OrderConnection', totalCount: number }, held: { __typename: 'OrderConnection', totalCount: number }, trouble: { __typename: 'OrderConnection', totalCount: number } };

export type OrdersCancelMutationVariables = Exact<{
  input: OrdersCancelInput;
}>;


export type OrdersCancelMutation = { __typename: 'Mutation', ordersCancel:
    | { __typename: 'BulkResult', succeeded: number, failed: number, rows: Array<{ __typename: 'BulkRow', id: string, ok: boolean, code: string | null, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
   };

export type OrdersCancelAllMutationVariables = Exact<{
  input: OrdersCancelAllInput;
}>;


export type OrdersCancelAllMutation = { __typename: 'Mutation', ordersCancelAll:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', id: string }
   };

export type OrdersExportMutationVariables = Exact<{
  input: OrdersExportInput;
}>;


export type OrdersExportMutation = { __typename: 'Mutation', ordersExport:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', id: string }
   };

export type ScreeningFieldsFragment = { __typename: 'Screening', verdict: ScreeningVerdict, findings: Array<{ __typename: 'ScreeningFinding', code: string, term: string, category: string, categoryZh: string, restricted: boolean }> };

export type OrderQuoteQueryVariables = Exact<{
  input: OrderQuoteInput;
}>;


export type OrderQuoteQuery = { __typename: 'Query', orderQuote:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'OrderQuote', zone: TariffZone, chargeableGrams: number, volumetricGrams: number | null, lines: Array<{ __typename: 'QuoteLine', code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, total: { __typename: 'Money', amount: string, currency: Currency }, tariff: { __typename: 'TariffSource', code: string, version: string, basis: string, source: string, confidence: string, sample: boolean, effectiveFrom: string } }
   };

export type OrderPreviewMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type OrderPreviewMutation = { __typename: 'Mutation', orderPlace:
    | { __typename: 'AssuranceTooLow', code: string }
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order' }
    | { __typename: 'OrderPreview', quote: { __typename: 'OrderQuote', zone: TariffZone, chargeableGrams: number, volumetricGrams: number | null, lines: Array<{ __typename: 'QuoteLine', code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, total: { __typename: 'Money', amount: string, currency: Currency }, tariff: { __typename: 'TariffSource', code: string, version: string, basis: string, source: string, confidence: string, sample: boolean, effectiveFrom: string } }, screening: { __typename: 'Screening', verdict: ScreeningVerdict, findings: Array<{ __typename: 'ScreeningFinding', code: string, term: string, category: string, categoryZh: string, restricted: boolean }> } }
   };

export type OrderPlaceMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type OrderPlaceMutation = { __typename: 'Mutation', orderPlace:
    | { __typename: 'AssuranceTooLow', code: string }
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, placedAt: string }
    | { __typename: 'OrderPreview' }
   };

export type OrderModifyPreviewMutationVariables = Exact<{
  input: OrderModifyInput;
}>;


export type OrderModifyPreviewMutation = { __typename: 'Mutation', orderModify:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Order' }
    | { __typename: 'OrderModificationPreview', quote: { __typename: 'OrderQuote', zone: TariffZone, chargeableGrams: number, volumetricGrams: number | null, lines: Array<{ __typename: 'QuoteLine', code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, total: { __typename: 'Money', amount: string, currency: Currency }, tariff: { __typename: 'TariffSource', code: string, version: string, basis: string, source: string, confidence: string, sample: boolean, effectiveFrom: string } }, screening: { __typename: 'Screening', verdict: ScreeningVerdict, findings: Array<{ __typename: 'ScreeningFinding', code: string, term: string, category: string, categoryZh: string, restricted: boolean }> }, difference: { __typename: 'Money', amount: string, currency: Currency } }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OrderModifyMutationVariables = Exact<{
  input: OrderModifyInput;
}>;


export type OrderModifyMutation = { __typename: 'Mutation', orderModify:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'OrderModificationPreview' }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OrderStepFieldsFragment = { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number };

export type OrderPayMutationVariables = Exact<{
  input: OrderPayInput;
}>;


export type OrderPayMutation = { __typename: 'Mutation', orderPay:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OrderCancelMutationVariables = Exact<{
  input: OrderCancelInput;
}>;


export type OrderCancelMutation = { __typename: 'Mutation', orderCancel:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OrderHoldMutationVariables = Exact<{
  input: OrderHoldInput;
}>;


export type OrderHoldMutation = { __typename: 'Mutation', orderHold:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OrderReleaseMutationVariables = Exact<{
  input: OrderReleaseInput;
}>;


export type OrderReleaseMutation = { __typename: 'Mutation', orderRelease:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OrderRedirectMutationVariables = Exact<{
  input: OrderRedirectInput;
}>;


export type OrderRedirectMutation = { __typename: 'Mutation', orderRedirect:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OrderCompleteMutationVariables = Exact<{
  input: OrderCompleteInput;
}>;


export type OrderCompleteMutation = { __typename: 'Mutation', orderComplete:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OrderCloseMutationVariables = Exact<{
  input: OrderCloseInput;
}>;


export type OrderCloseMutation = { __typename: 'Mutation', orderClose:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type RedirectFeesQueryVariables = Exact<{ [key: string]: never; }>;


export type RedirectFeesQuery = { __typename: 'Query', tariffs: Array<{ __typename: 'Tariff', products: Array<OrderProduct>, fees: Array<{ __typename: 'TariffFee', code: ChargeCode, amount: { __typename: 'Money', amount: string, currency: Currency } | null }> }> };

export type CompensationEstimateQueryVariables = Exact<{
  input: CompensationEstimateInput;
}>;


export type CompensationEstimateQuery = { __typename: 'Query', compensationEstimate:
    | { __typename: 'CompensationEstimate', regime: LiabilityRegime, rule: string, basis: string, enquiryUntil: string, answerWithinDays: number, amount: { __typename: 'Money', amount: string, currency: Currency }, steps: Array<{ __typename: 'CompensationStep', code: CompensationStepCode, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
   };

export type OrderAbandonMutationVariables = Exact<{
  input: OrderAbandonInput;
}>;


export type OrderAbandonMutation = { __typename: 'Mutation', orderAbandon:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type OverviewQueryVariables = Exact<{
  days: number;
}>;


export type OverviewQuery = { __typename: 'Query', orderStatistics: { __typename: 'OrderStatistics', asOf: string, onTimeShare: number | null, onTimeOf: number, onTimeShareBefore: number | null, awaitingPayment: number, exceptions: number, stale: number, late: number, placedToday: number, placedWeekAgo: number, deliveredToday: number, deliveredWeekAgo: number, byStatus: Array<{ __typename: 'StatusCount', status: OrderStatus, count: number }>, perDay: Array<{ __typename: 'DayCount', day: string, placed: number, placedBefore: number, delivered: number }> } };

export type RegistrationFunnelQueryVariables = Exact<{
  days: number;
}>;


export type RegistrationFunnelQuery = { __typename: 'Query', registrationFunnel: { __typename: 'RegistrationFunnel', asOf: string, byChannel: Array<{ __typename: 'RegistrationStretch', channel: MessageChannel, started: number, finished: number, medianSeconds: number | null }> } };

export type RoleFieldsFragment = { __typename: 'Role', id: string, key: string, nameZh: string, nameEn: string, builtIn: boolean, kinds: Array<UserKind>, version: number, updatedAt: string, retiredAt: string | null, permissions: Array<{ __typename: 'RolePermission', permission: string, scope: PermissionScope, effect: PermissionEffect }> };

export type PermissionMatrixQueryVariables = Exact<{
  filter?: RoleFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PermissionMatrixQuery = { __typename: 'Query', permissionCatalogue: Array<{ __typename: 'PermissionInfo', name: string, nodeType: string, verb: string, descriptionZh: string, descriptionEn: string, risk: PermissionRisk, sensitive: boolean, scopes: Array<PermissionScope> }>, roles: { __typename: 'RoleConnection', nodes: Array<{ __typename: 'Role', id: string, key: string, nameZh: string, nameEn: string, builtIn: boolean, kinds: Array<UserKind>, version: number, updatedAt: string, retiredAt: string | null, permissions: Array<{ __typename: 'RolePermission', permission: string, scope: PermissionScope, effect: PermissionEffect }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RoleDetailQueryVariables = Exact<{
  key: string;
}>;


export type RoleDetailQuery = { __typename: 'Query', permissionCatalogue: Array<{ __typename: 'PermissionInfo', name: string, nodeType: string, verb: string, descriptionZh: string, descriptionEn: string, risk: PermissionRisk, sensitive: boolean, scopes: Array<PermissionScope> }>, role: { __typename: 'Role', createdAt: string, id: string, key: string, nameZh: string, nameEn: string, builtIn: boolean, kinds: Array<UserKind>, version: number, updatedAt: string, retiredAt: string | null, versions: Array<{ __typename: 'RoleVersion', id: string, version: number, nameZh: string, nameEn: string, kinds: Array<UserKind>, retired: boolean, reason: string, changedAt: string, changedBy: { __typename: 'User', id: string, displayName: string } | null, permissions: Array<{ __typename: 'RolePermission', permission: string, scope: PermissionScope, effect: PermissionEffect }> }>, permissions: Array<{ __typename: 'RolePermission', permission: string, scope: PermissionScope, effect: PermissionEffect }> } | null };

export type RoleCreateMutationVariables = Exact<{
  input: RoleCreateInput;
}>;


export type RoleCreateMutation = { __typename: 'Mutation', roleCreate:
    | { __typename: 'ApprovalPending', code: string }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Role', id: string, key: string, nameZh: string, nameEn: string, builtIn: boolean, kinds: Array<UserKind>, version: number, updatedAt: string, retiredAt: string | null, permissions: Array<{ __typename: 'RolePermission', permission: string, scope: PermissionScope, effect: PermissionEffect }> }
   };

export type RoleUpdateMutationVariables = Exact<{
  input: RoleUpdateInput;
}>;


export type RoleUpdateMutation = { __typename: 'Mutation', roleUpdate:
    | { __typename: 'ApprovalPending', code: string }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Role', id: string, key: string, nameZh: string, nameEn: string, builtIn: boolean, kinds: Array<UserKind>, version: number, updatedAt: string, retiredAt: string | null, permissions: Array<{ __typename: 'RolePermission', permission: string, scope: PermissionScope, effect: PermissionEffect }> }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type RoleRetireMutationVariables = Exact<{
  input: RoleRetireInput;
}>;


export type RoleRetireMutation = { __typename: 'Mutation', roleRetire:
    | { __typename: 'ApprovalPending', code: string }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Role', id: string, key: string, nameZh: string, nameEn: string, builtIn: boolean, kinds: Array<UserKind>, version: number, updatedAt: string, retiredAt: string | null, permissions: Array<{ __typename: 'RolePermission', permission: string, scope: PermissionScope, effect: PermissionEffect }> }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type ReviewEntryFieldsFragment = { __typename: 'AccessReviewEntry', id: string, userName: string, role: string, flags: Array<AccessReviewFlag>, change: AccessReviewChange, state: AccessReviewEntryState, decision: AccessReviewDecisionKind | null, decidedAt: string | null, note: string | null, lastUsedAt: string | null, validFrom: string, validUntil: string | null, grantedAt: string, newUntil: string | null, suspendedAt: string | null, executedAt: string | null, problem: string | null, isOwn: boolean, version: number, unit: { __typename: 'Unit', id: string, name: string } | null, newUnit: { __typename: 'Unit', id: string, name: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null };

export type AccessReviewEntriesQueryVariables = Exact<{
  filter?: AccessReviewEntryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AccessReviewEntriesQuery = { __typename: 'Query', accessReviewEntries: { __typename: 'AccessReviewEntryConnection', totalCount: number, nodes: Array<{ __typename: 'AccessReviewEntry', id: string, userName: string, role: string, flags: Array<AccessReviewFlag>, change: AccessReviewChange, state: AccessReviewEntryState, decision: AccessReviewDecisionKind | null, decidedAt: string | null, note: string | null, lastUsedAt: string | null, validFrom: string, validUntil: string | null, grantedAt: string, newUntil: string | null, suspendedAt: string | null, executedAt: string | null, problem: string | null, isOwn: boolean, version: number, unit: { __typename: 'Unit', id: string, name: string } | null, newUnit: { __typename: 'Unit', id: string, name: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AccessReviewEntryHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type AccessReviewEntryHistoryQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview' }
    | { __typename: 'AccessReviewDecision' }
    | { __typename: 'AccessReviewEntry', id: string, grantedBy: { __typename: 'User', id: string, displayName: string } | null, user: { __typename: 'User', id: string, displayName: string } | null, decisions: Array<{ __typename: 'AccessReviewDecision', id: string, decision: AccessReviewDecisionKind, note: string | null, decidedAt: string, decidedBy: { __typename: 'User', id: string, displayName: string } | null }> }
    | { __typename: 'ApiClient' }
    | { __typename: 'ApiDocument' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Approval' }
    | { __typename: 'ApprovalVote' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Certificate' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactChange' }
    | { __typename: 'CounterReceipt' }
    | { __typename: 'Denial' }
    | { __typename: 'Detection' }
    | { __typename: 'File' }
    | { __typename: 'Job' }
    | { __typename: 'JobRow' }
    | { __typename: 'Message' }
    | { __typename: 'Order' }
    | { __typename: 'OrderCharge' }
    | { __typename: 'OrderEvent' }
    | { __typename: 'Passkey' }
    | { __typename: 'Role' }
    | { __typename: 'RoleAssignment' }
    | { __typename: 'RoleConflict' }
    | { __typename: 'RoleVersion' }
    | { __typename: 'Session' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentEvent' }
    | { __typename: 'SubjectRequest' }
    | { __typename: 'Unit' }
    | { __typename: 'User' }
    | { __typename: 'VerificationCase' }
    | { __typename: 'VerificationDocument' }
   | null };

export type AccessReviewEntryDecideMutationVariables = Exact<{
  input: AccessReviewEntryDecideInput;
}>;


export type AccessReviewEntryDecideMutation = { __typename: 'Mutation', accessReviewEntryDecide:
    | { __typename: 'AccessReviewEntry', id: string, userName: string, role: string, flags: Array<AccessReviewFlag>, change: AccessReviewChange, state: AccessReviewEntryState, decision: AccessReviewDecisionKind | null, decidedAt: string | null, note: string | null, lastUsedAt: string | null, validFrom: string, validUntil: string | null, grantedAt: string, newUntil: string | null, suspendedAt: string | null, executedAt: string | null, problem: string | null, isOwn: boolean, version: number, unit: { __typename: 'Unit', id: string, name: string } | null, newUnit: { __typename: 'Unit', id: string, name: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type AccessReviewEntriesDecideMutationVariables = Exact<{
  input: AccessReviewEntriesDecideInput;
}>;


export type AccessReviewEntriesDecideMutation = { __typename: 'Mutation', accessReviewEntriesDecide:
    | { __typename: 'BulkResult', succeeded: number, failed: number, rows: Array<{ __typename: 'BulkRow', id: string, ok: boolean, code: string | null, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
   };

export type AccessReviewEntriesDecideAllMutationVariables = Exact<{
  input: AccessReviewEntriesDecideAllInput;
}>;


export type AccessReviewEntriesDecideAllMutation = { __typename: 'Mutation', accessReviewEntriesDecideAll:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', id: string, total: number | null }
    | { __typename: 'NotFound', code: string }
   };

export type AccessReviewFieldsFragment = { __typename: 'AccessReview', id: string, number: string, name: string, scope: AccessReviewScope, state: AccessReviewState, dueAt: string, overdueAt: string | null, undoUntil: string | null, total: number, decided: number, executed: number, failed: number, progress: number, createdAt: string, startedAt: string | null, closedAt: string | null, endedAt: string | null, reportUrl: string | null, signatureUrl: string | null, reportSha256: string | null, version: number, roles: Array<string>, kinds: Array<UserKind>, unit: { __typename: 'Unit', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type AccessReviewsQueryVariables = Exact<{
  filter?: AccessReviewFilter | null | undefined;
  orderBy?: Array<AccessReviewOrderBy> | AccessReviewOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AccessReviewsQuery = { __typename: 'Query', accessReviews: { __typename: 'AccessReviewConnection', totalCount: number, nodes: Array<{ __typename: 'AccessReview', id: string, number: string, name: string, scope: AccessReviewScope, state: AccessReviewState, dueAt: string, overdueAt: string | null, undoUntil: string | null, total: number, decided: number, progress: number, createdAt: string, endedAt: string | null, unit: { __typename: 'Unit', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AccessReviewClockQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessReviewClockQuery = { __typename: 'Query', accessReviewClock: { __typename: 'DutyClock', status: DutyStatus, doneAt: string | null, soonOn: string | null, dueOn: string | null, months: number, basis: string, confidence: string } };

export type AccessReviewDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type AccessReviewDetailQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview', id: string, number: string, name: string, scope: AccessReviewScope, state: AccessReviewState, dueAt: string, overdueAt: string | null, undoUntil: string | null, total: number, decided: number, executed: number, failed: number, progress: number, createdAt: string, startedAt: string | null, closedAt: string | null, endedAt: string | null, reportUrl: string | null, signatureUrl: string | null, reportSha256: string | null, version: number, roles: Array<string>, kinds: Array<UserKind>, unit: { __typename: 'Unit', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'AccessReviewDecision' }
    | { __typename: 'AccessReviewEntry' }
    | { __typename: 'ApiClient' }
    | { __typename: 'ApiDocument' }
    | { __typename: 'ApiToken' }
    | { __typename: 'Approval' }
    | { __typename: 'ApprovalVote' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Certificate' }
    | { __typename: 'Consent' }
    | { __typename: 'ContactChange' }
    | { __typename: 'CounterReceipt' }
    | { __typename: 'Denial' }
    | { __typename: 'Detection' }
    | { __typename: 'File' }
    | { __typename: 'Job' }
    | { __typename: 'JobRow' }
    | { __typename: 'Message' }
    | { __typename: 'Order' }
    | { __typename: 'OrderCharge' }
    | { __typename: 'OrderEvent' }
    | { __typename: 'Passkey' }
    | { __typename: 'Role' }
    | { __typename: 'RoleAssignment' }
    | { __typename: 'RoleConflict' }
    | { __typename: 'RoleVersion' }
    | { __typename: 'Session' }
    | { __typename: 'Shipment' }
    | { __typename: 'ShipmentEvent' }
    | { __typename: 'SubjectRequest' }
    | { __typename: 'Unit' }
    | { __typename: 'User' }
    | { __typename: 'VerificationCase' }
    | { __typename: 'VerificationDocument' }
   | null };

export type AccessReviewFiguresQueryVariables = Exact<{
  id: string | number;
}>;


export type AccessReviewFiguresQuery = { __typename: 'Query', accessReviewStatistics: { __typename: 'AccessReviewStatistics', byDecision: Array<{ __typename: 'ReviewByDecision', decision: AccessReviewDecisionKind, total: number }>, byFlag: Array<{ __typename: 'ReviewByFlag', flag: AccessReviewFlag, total: number, undecided: number }>, byChange: Array<{ __typename: 'ReviewByChange', change: AccessReviewChange, total: number }>, byReviewer: Array<{ __typename: 'ReviewByReviewer', total: number, undecided: number, reviewerId: string | null, reviewerName: string | null }>, byUnit: Array<{ __typename: 'ReviewByUnit', total: number, undecided: number, unitId: string | null, unitName: string | null }> } | null };

export type AccessReviewPreviewQueryVariables = Exact<{
  input: AccessReviewScopeInput;
}>;


export type AccessReviewPreviewQuery = { __typename: 'Query', accessReviewPreview: { __typename: 'AccessReviewPreview', entries: number, people: number } };

export type ReviewersFindQueryVariables = Exact<{
  search: string;
}>;


export type ReviewersFindQuery = { __typename: 'Query', users: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string, displayName: string }> } };

export type AccessReviewUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessReviewUnitsQuery = { __typename: 'Query', accessReviewUnits: Array<{ __typename: 'ReviewUnit', id: string, name: string }> };

export type AccessReviewCreateMutationVariables = Exact<{
  input: AccessReviewCreateInput;
}>;


export type AccessReviewCreateMutation = { __typename: 'Mutation', accessReviewCreate:
    | { __typename: 'AccessReview', id: string, number: string }
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
   };

export type AccessReviewStartMutationVariables = Exact<{
  input: AccessReviewStartInput;
}>;


export type AccessReviewStartMutation = { __typename: 'Mutation', accessReviewStart:
    | { __typename: 'AccessReview', id: string, number: string, name: string, scope: AccessReviewScope, state: AccessReviewState, dueAt: string, overdueAt: string | null, undoUntil: string | null, total: number, decided: number, executed: number, failed: number, progress: number, createdAt: string, startedAt: string | null, closedAt: string | null, endedAt: string | null, reportUrl: string | null, signatureUrl: string | null, reportSha256: string | null, version: number, roles: Array<string>, kinds: Array<UserKind>, unit: { __typename: 'Unit', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type AccessReviewCloseMutationVariables = Exact<{
  input: AccessReviewCloseInput;
}>;


export type AccessReviewCloseMutation = { __typename: 'Mutation', accessReviewClose:
    | { __typename: 'AccessReview', id: string, number: string, name: string, scope: AccessReviewScope, state: AccessReviewState, dueAt: string, overdueAt: string | null, undoUntil: string | null, total: number, decided: number, executed: number, failed: number, progress: number, createdAt: string, startedAt: string | null, closedAt: string | null, endedAt: string | null, reportUrl: string | null, signatureUrl: string | null, reportSha256: string | null, version: number, roles: Array<string>, kinds: Array<UserKind>, unit: { __typename: 'Unit', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type AccessReviewUndoMutationVariables = Exact<{
  input: AccessReviewUndoInput;
}>;


export type AccessReviewUndoMutation = { __typename: 'Mutation', accessReviewUndo:
    | { __typename: 'AccessReview', id: string, number: string, name: string, scope: AccessReviewScope, state: AccessReviewState, dueAt: string, overdueAt: string | null, undoUntil: string | null, total: number, decided: number, executed: number, failed: number, progress: number, createdAt: string, startedAt: string | null, closedAt: string | null, endedAt: string | null, reportUrl: string | null, signatureUrl: string | null, reportSha256: string | null, version: number, roles: Array<string>, kinds: Array<UserKind>, unit: { __typename: 'Unit', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type AccessReviewCancelMutationVariables = Exact<{
  input: AccessReviewCancelInput;
}>;


export type AccessReviewCancelMutation = { __typename: 'Mutation', accessReviewCancel:
    | { __typename: 'AccessReview', id: string, number: string, name: string, scope: AccessReviewScope, state: AccessReviewState, dueAt: string, overdueAt: string | null, undoUntil: string | null, total: number, decided: number, executed: number, failed: number, progress: number, createdAt: string, startedAt: string | null, closedAt: string | null, endedAt: string | null, reportUrl: string | null, signatureUrl: string | null, reportSha256: string | null, version: number, roles: Array<string>, kinds: Array<UserKind>, unit: { __typename: 'Unit', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type AccessReviewAssignMutationVariables = Exact<{
  input: AccessReviewAssignInput;
}>;


export type AccessReviewAssignMutation = { __typename: 'Mutation', accessReviewAssign:
    | { __typename: 'AccessReview', id: string, number: string, name: string, scope: AccessReviewScope, state: AccessReviewState, dueAt: string, overdueAt: string | null, undoUntil: string | null, total: number, decided: number, executed: number, failed: number, progress: number, createdAt: string, startedAt: string | null, closedAt: string | null, endedAt: string | null, reportUrl: string | null, signatureUrl: string | null, reportSha256: string | null, version: number, roles: Array<string>, kinds: Array<UserKind>, unit: { __typename: 'Unit', id: string, name: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type AccessReviewReportMutationVariables = Exact<{
  input: AccessReviewReportInput;
}>;


export type AccessReviewReportMutation = { __typename: 'Mutation', accessReviewReport:
    | { __typename: 'InvalidTransition', code: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type WhoCanQueryVariables = Exact<{
  permission: string;
  objectId?: string | number | null | undefined;
  first: number;
  after?: string | number | null | undefined;
}>;


export type WhoCanQuery = { __typename: 'Query', whoCan:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'PermissionHolders', totalCount: number, after: string | null, everybody: Array<PermissionScope>, owners: Array<{ __typename: 'ObjectOwner', userId: string, displayName: string }>, nodes: Array<{ __typename: 'PermissionHolder', assignmentId: string, userId: string, displayName: string, kind: UserKind, role: string, scopes: Array<PermissionScope>, unitName: string | null, validFrom: string, validUntil: string | null }> }
   };

export type RightsPeopleQueryVariables = Exact<{
  search: string;
}>;


export type RightsPeopleQuery = { __typename: 'Query', users: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string, displayName: string, kind: UserKind, roleAssignments: Array<{ __typename: 'RoleAssignment', id: string, role: string, validFrom: string, validUntil: string | null, unit: { __typename: 'Unit', id: string, name: string } | null }> }> } };

export type AdministratorCreateMutationVariables = Exact<{
  input: AdministratorCreateInput;
}>;


export type AdministratorCreateMutation = { __typename: 'Mutation', administratorCreate:
    | { __typename: 'AdministratorCreated', emailMasked: string }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
   };

export type InvitationAcceptMutationVariables = Exact<{
  input: InvitationAcceptInput;
}>;


export type InvitationAcceptMutation = { __typename: 'Mutation', invitationAccept:
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SecondFactorsQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorsQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', secondFactors: Array<SecondFactorKind> } };

export type SignInPasskeyOptionsMutationVariables = Exact<{ [key: string]: never; }>;


export type SignInPasskeyOptionsMutation = { __typename: 'Mutation', signInPasskeyOptions:
    | { __typename: 'PasskeyOptions', requestToken: string, options: string }
    | { __typename: 'PasskeysUnavailable', code: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignInByPasskeyMutationVariables = Exact<{
  input: SignInByPasskeyInput;
}>;


export type SignInByPasskeyMutation = { __typename: 'Mutation', signInByPasskey:
    | { __typename: 'InvalidInput', code: string }
    | { __typename: 'InvalidPasskey', code: string }
    | { __typename: 'PasskeysUnavailable', code: string }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignInConfirmPasskeyOptionsMutationVariables = Exact<{ [key: string]: never; }>;


export type SignInConfirmPasskeyOptionsMutation = { __typename: 'Mutation', signInConfirmPasskeyOptions:
    | { __typename: 'PasskeyOptions', requestToken: string, options: string }
    | { __typename: 'PasskeysUnavailable', code: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignInConfirmByPasskeyMutationVariables = Exact<{
  input: SignInConfirmByPasskeyInput;
}>;


export type SignInConfirmByPasskeyMutation = { __typename: 'Mutation', signInConfirmByPasskey:
    | { __typename: 'InvalidPasskey', code: string }
    | { __typename: 'PasskeysUnavailable', code: string }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SessionConfirmPasskeyOptionsMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionConfirmPasskeyOptionsMutation = { __typename: 'Mutation', sessionConfirmPasskeyOptions:
    | { __typename: 'PasskeyOptions', requestToken: string, options: string }
    | { __typename: 'PasskeysUnavailable', code: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SessionConfirmByPasskeyMutationVariables = Exact<{
  input: SessionConfirmByPasskeyInput;
}>;


export type SessionConfirmByPasskeyMutation = { __typename: 'Mutation', sessionConfirmByPasskey:
    | { __typename: 'InvalidPasskey', code: string }
    | { __typename: 'PasskeysUnavailable', code: string }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type RegistrationTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationTermsQuery = { __typename: 'Query', registrationTerms: { __typename: 'RegistrationTerms', channels: Array<MessageChannel>, shortestPassword: number, consents: Array<{ __typename: 'ConsentTerms', purpose: ConsentPurpose, textVersion: string, required: boolean }> } };

export type RegistrationStartMutationVariables = Exact<{
  input: RegistrationStartInput;
}>;


export type RegistrationStartMutation = { __typename: 'Mutation', registrationStart:
    | { __typename: 'CodeRequested', requestToken: string, channel: MessageChannel, contactMasked: string, expiresAt: string, nextAfterSeconds: number }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type RegistrationConfirmMutationVariables = Exact<{
  input: RegistrationConfirmInput;
}>;


export type RegistrationConfirmMutation = { __typename: 'Mutation', registrationConfirm:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCode', code: string, triesLeft: number | null }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type PasswordResetStartMutationVariables = Exact<{
  input: PasswordResetStartInput;
}>;


export type PasswordResetStartMutation = { __typename: 'Mutation', passwordResetStart:
    | { __typename: 'CodeRequested', requestToken: string, channel: MessageChannel, contactMasked: string, expiresAt: string, nextAfterSeconds: number }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type PasswordResetConfirmMutationVariables = Exact<{
  input: PasswordResetConfirmInput;
}>;


export type PasswordResetConfirmMutation = { __typename: 'Mutation', passwordResetConfirm:
    | { __typename: 'InvalidCode', code: string, triesLeft: number | null }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SecondFactorEnrolMutationVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorEnrolMutation = { __typename: 'Mutation', secondFactorEnrol:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'SecondFactorSetup', secret: string, uri: string, qr: string }
   };

export type SecondFactorConfirmMutationVariables = Exact<{
  input: SecondFactorConfirmInput;
}>;


export type SecondFactorConfirmMutation = { __typename: 'Mutation', secondFactorConfirm:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCode', code: string }
    | { __typename: 'SecondFactorEnrolled', recoveryCodes: Array<string>, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignInCodeStartMutationVariables = Exact<{
  input: SignInCodeStartInput;
}>;


export type SignInCodeStartMutation = { __typename: 'Mutation', signInCodeStart:
    | { __typename: 'CodeRequested', requestToken: string, channel: MessageChannel, contactMasked: string, expiresAt: string, nextAfterSeconds: number }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignInConfirmMutationVariables = Exact<{
  input: SignInConfirmInput;
}>;


export type SignInConfirmMutation = { __typename: 'Mutation', signInConfirm:
    | { __typename: 'InvalidCode', code: string, triesLeft: number | null }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut:
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SignedOut', signedOutAt: string }
   };

export type TokenSignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type TokenSignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'InvalidCredentials', code: string, message: string }
    | { __typename: 'InvalidInput', code: string, message: string }
    | { __typename: 'SignedIn', token: string | null, stage: SessionStage }
    | { __typename: 'TooManyAttempts', code: string, message: string }
   };

export type TokenConfirmMutationVariables = Exact<{
  input: SignInConfirmInput;
}>;


export type TokenConfirmMutation = { __typename: 'Mutation', signInConfirm:
    | { __typename: 'InvalidCode', code: string, message: string }
    | { __typename: 'SignedIn', token: string | null, stage: SessionStage }
    | { __typename: 'TooManyAttempts', code: string, message: string }
   };

export type ViewerFieldsFragment = { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, lastSeenAt: string, idleExpiresAt: string, expiresAt: string } | null } };

export type ShipmentPageFieldsFragment = { __typename: 'Shipment', barcodeWidths: Array<number>, id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, registered: boolean, destinationCountry: string, weightGrams: number, paidGrams: number, acceptedWeightGrams: number | null, needsIdentity: boolean, identityCheckedAt: string | null, needsInspection: boolean, inspectedAt: string | null, attempts: number, stale: boolean, late: boolean, promisedOn: string | null, createdAt: string, acceptedAt: string | null, deliveredAt: string | null, lastEventAt: string, lastEventCode: EventCode | null, lastPlace: string | null, labelPrints: number, signer: string | null, signerRelation: SignerRelation | null, version: number, sender: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, unit: { __typename: 'Unit', id: string, name: string } | null, deliveryUnit: { __typename: 'Unit', id: string, name: string } | null, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, events: Array<{ __typename: 'ShipmentEvent', id: string, code: EventCode, at: string, recordedAt: string, place: string | null, reason: NonDeliveryReason | null, action: NonDeliveryAction | null, retention: RetentionReason | null, note: string | null, late: boolean, unit: { __typename: 'Unit', id: string, name: string } | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type ShipmentQueryVariables = Exact<{
  reference: string;
}>;


export type ShipmentQuery = { __typename: 'Query', shipment: { __typename: 'Shipment', barcodeWidths: Array<number>, id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, registered: boolean, destinationCountry: string, weightGrams: number, paidGrams: number, acceptedWeightGrams: number | null, needsIdentity: boolean, identityCheckedAt: string | null, needsInspection: boolean, inspectedAt: string | null, attempts: number, stale: boolean, late: boolean, promisedOn: string | null, createdAt: string, acceptedAt: string | null, deliveredAt: string | null, lastEventAt: string, lastEventCode: EventCode | null, lastPlace: string | null, labelPrints: number, signer: string | null, signerRelation: SignerRelation | null, version: number, sender: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, unit: { __typename: 'Unit', id: string, name: string } | null, deliveryUnit: { __typename: 'Unit', id: string, name: string } | null, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, events: Array<{ __typename: 'ShipmentEvent', id: string, code: EventCode, at: string, recordedAt: string, place: string | null, reason: NonDeliveryReason | null, action: NonDeliveryAction | null, retention: RetentionReason | null, note: string | null, late: boolean, unit: { __typename: 'Unit', id: string, name: string } | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type ShipmentUpdatedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ShipmentUpdatedSubscription = { shipmentUpdated: { __typename: 'Shipment', barcodeWidths: Array<number>, id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, registered: boolean, destinationCountry: string, weightGrams: number, paidGrams: number, acceptedWeightGrams: number | null, needsIdentity: boolean, identityCheckedAt: string | null, needsInspection: boolean, inspectedAt: string | null, attempts: number, stale: boolean, late: boolean, promisedOn: string | null, createdAt: string, acceptedAt: string | null, deliveredAt: string | null, lastEventAt: string, lastEventCode: EventCode | null, lastPlace: string | null, labelPrints: number, signer: string | null, signerRelation: SignerRelation | null, version: number, sender: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, country: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, unit: { __typename: 'Unit', id: string, name: string } | null, deliveryUnit: { __typename: 'Unit', id: string, name: string } | null, size: { __typename: 'Size', lengthMm: number, widthMm: number, heightMm: number } | null, events: Array<{ __typename: 'ShipmentEvent', id: string, code: EventCode, at: string, recordedAt: string, place: string | null, reason: NonDeliveryReason | null, action: NonDeliveryAction | null, retention: RetentionReason | null, note: string | null, late: boolean, unit: { __typename: 'Unit', id: string, name: string } | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type ShipmentStepFieldsFragment = { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number };

export type ShipmentAcceptMutationVariables = Exact<{
  input: ShipmentAcceptInput;
}>;


export type ShipmentAcceptMutation = { __typename: 'Mutation', shipmentAccept:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentScanMutationVariables = Exact<{
  input: ShipmentScanInput;
}>;


export type ShipmentScanMutation = { __typename: 'Mutation', shipmentScan:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentAwaitPickupMutationVariables = Exact<{
  input: ShipmentAwaitPickupInput;
}>;


export type ShipmentAwaitPickupMutation = { __typename: 'Mutation', shipmentAwaitPickup:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentDeliverMutationVariables = Exact<{
  input: ShipmentDeliverInput;
}>;


export type ShipmentDeliverMutation = { __typename: 'Mutation', shipmentDeliver:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentFailMutationVariables = Exact<{
  input: ShipmentFailInput;
}>;


export type ShipmentFailMutation = { __typename: 'Mutation', shipmentFail:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentHoldMutationVariables = Exact<{
  input: ShipmentHoldInput;
}>;


export type ShipmentHoldMutation = { __typename: 'Mutation', shipmentHold:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentReleaseMutationVariables = Exact<{
  input: ShipmentReleaseInput;
}>;


export type ShipmentReleaseMutation = { __typename: 'Mutation', shipmentRelease:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentReturnMutationVariables = Exact<{
  input: ShipmentReturnInput;
}>;


export type ShipmentReturnMutation = { __typename: 'Mutation', shipmentReturn:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentReturnedMutationVariables = Exact<{
  input: ShipmentReturnedInput;
}>;


export type ShipmentReturnedMutation = { __typename: 'Mutation', shipmentReturned:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentUndeliverableMutationVariables = Exact<{
  input: ShipmentUndeliverableInput;
}>;


export type ShipmentUndeliverableMutation = { __typename: 'Mutation', shipmentUndeliverable:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentReportMutationVariables = Exact<{
  input: ShipmentReportInput;
}>;


export type ShipmentReportMutation = { __typename: 'Mutation', shipmentReport:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentFindMutationVariables = Exact<{
  input: ShipmentFindInput;
}>;


export type ShipmentFindMutation = { __typename: 'Mutation', shipmentFind:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentLabelPrintMutationVariables = Exact<{
  input: ShipmentLabelPrintInput;
}>;


export type ShipmentLabelPrintMutation = { __typename: 'Mutation', shipmentLabelPrint:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'LabelPrinted', file: { __typename: 'File', id: string, name: string, url: string, sizeBytes: number }, shipment: { __typename: 'Shipment', id: string, reference: string, status: ShipmentStatus, version: number } }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ShipmentsQueryVariables = Exact<{
  filter?: ShipmentFilter | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<ShipmentOrderBy> | ShipmentOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ShipmentsQuery = { __typename: 'Query', shipments: { __typename: 'ShipmentConnection', totalCount: number, nodes: Array<{ __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, destinationCountry: string, weightGrams: number, attempts: number, stale: boolean, late: boolean, promisedOn: string | null, createdAt: string, lastEventAt: string, lastEventCode: EventCode | null, lastPlace: string | null, labelPrints: number, version: number, addressee: { __typename: 'Party', name: string, city: string }, unit: { __typename: 'Unit', id: string, name: string } | null, deliveryUnit: { __typename: 'Unit', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ShipmentCountsQueryVariables = Exact<{
  all?: ShipmentFilter | null | undefined;
  office?: ShipmentFilter | null | undefined;
  customs?: ShipmentFilter | null | undefined;
  held?: ShipmentFilter | null | undefined;
  stale?: ShipmentFilter | null | undefined;
  late?: ShipmentFilter | null | undefined;
  lost?: ShipmentFilter | null | undefined;
}>;


export type ShipmentCountsQuery = { __typename: 'Query', all: { __typename: 'ShipmentConnection', totalCount: number }, office: { __typename: 'ShipmentConnection', totalCount: number }, customs: { __typename: 'ShipmentConnection', totalCount: number }, held: { __typename: 'ShipmentConnection', totalCount: number }, stale: { __typename: 'ShipmentConnection', totalCount: number }, late: { __typename: 'ShipmentConnection', totalCount: number }, lost: { __typename: 'ShipmentConnection', totalCount: number } };

export type ShipmentsHoldMutationVariables = Exact<{
  input: ShipmentsHoldInput;
}>;


export type ShipmentsHoldMutation = { __typename: 'Mutation', shipmentsHold:
    | { __typename: 'BulkResult', succeeded: number, failed: number, rows: Array<{ __typename: 'BulkRow', id: string, ok: boolean, code: string | null, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
   };

export type ShipmentsHoldAllMutationVariables = Exact<{
  input: ShipmentsHoldAllInput;
}>;


export type ShipmentsHoldAllMutation = { __typename: 'Mutation', shipmentsHoldAll:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', id: string }
   };

export type ShipmentsLabelsPrintMutationVariables = Exact<{
  input: ShipmentsLabelsPrintInput;
}>;


export type ShipmentsLabelsPrintMutation = { __typename: 'Mutation', shipmentsLabelsPrint:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', id: string }
   };

export type ShipmentsLabelsPrintAllMutationVariables = Exact<{
  input: ShipmentsLabelsPrintAllInput;
}>;


export type ShipmentsLabelsPrintAllMutation = { __typename: 'Mutation', shipmentsLabelsPrintAll:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', id: string }
   };

export type ShipmentsExportMutationVariables = Exact<{
  input: ShipmentsExportInput;
}>;


export type ShipmentsExportMutation = { __typename: 'Mutation', shipmentsExport:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'Job', id: string }
   };

export type SubjectRequestFieldsFragment = { __typename: 'SubjectRequest', id: string, kind: SubjectRequestKind, state: SubjectRequestState, wantedName: string | null, requestedAt: string, dueAt: string, overdueAt: string | null, begunAt: string | null, endedAt: string | null, reason: string | null, version: number };

export type SubjectRequestsQueryVariables = Exact<{
  filter?: SubjectRequestFilter | null | undefined;
  orderBy?: Array<SubjectRequestOrderBy> | SubjectRequestOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SubjectRequestsQuery = { __typename: 'Query', subjectRequests: { __typename: 'SubjectRequestConnection', totalCount: number, nodes: Array<{ __typename: 'SubjectRequest', id: string, kind: SubjectRequestKind, state: SubjectRequestState, wantedName: string | null, requestedAt: string, dueAt: string, overdueAt: string | null, begunAt: string | null, endedAt: string | null, reason: string | null, version: number, user: { __typename: 'User', id: string, displayName: string } | null, decidedBy: { __typename: 'User', id: string, displayName: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type SubjectRequestDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type SubjectRequestDetailQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview', id: string }
    | { __typename: 'AccessReviewDecision', id: string }
    | { __typename: 'AccessReviewEntry', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'ApiDocument', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'ApprovalVote', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactChange', id: string }
    | { __typename: 'CounterReceipt', id: string }
    | { __typename: 'Denial', id: string }
    | { __typename: 'Detection', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'JobRow', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderCharge', id: string }
    | { __typename: 'OrderEvent', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'RoleConflict', id: string }
    | { __typename: 'RoleVersion', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShipmentEvent', id: string }
    | { __typename: 'SubjectRequest', id: string, kind: SubjectRequestKind, state: SubjectRequestState, wantedName: string | null, requestedAt: string, dueAt: string, overdueAt: string | null, begunAt: string | null, endedAt: string | null, reason: string | null, version: number, user: { __typename: 'User', id: string, displayName: string } | null, decidedBy: { __typename: 'User', id: string, displayName: string } | null, kept: Array<{ __typename: 'RetainedRecord', name: string, years: number, basis: string }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'Unit', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'VerificationCase', id: string }
    | { __typename: 'VerificationDocument', id: string }
   | null };

export type MyDataQueryVariables = Exact<{
  filter: SubjectRequestFilter;
  orderBy?: Array<SubjectRequestOrderBy> | SubjectRequestOrderBy | null | undefined;
  first: number;
}>;


export type MyDataQuery = { __typename: 'Query', subjectRequests: { __typename: 'SubjectRequestConnection', totalCount: number, nodes: Array<{ __typename: 'SubjectRequest', jsonUrl: string | null, pdfUrl: string | null, filesExpireAt: string | null, id: string, kind: SubjectRequestKind, state: SubjectRequestState, wantedName: string | null, requestedAt: string, dueAt: string, overdueAt: string | null, begunAt: string | null, endedAt: string | null, reason: string | null, version: number }> }, retainedRecords: Array<{ __typename: 'RetainedRecord', name: string, years: number, basis: string }> };

export type SubjectRequestCreateMutationVariables = Exact<{
  input: SubjectRequestCreateInput;
}>;


export type SubjectRequestCreateMutation = { __typename: 'Mutation', subjectRequestCreate:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'SubjectRequest', id: string, version: number }
    | { __typename: 'TooManyAttempts', code: string }
   };

export type SubjectRequestCancelMutationVariables = Exact<{
  input: SubjectRequestCancelInput;
}>;


export type SubjectRequestCancelMutation = { __typename: 'Mutation', subjectRequestCancel:
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SubjectRequest', id: string, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type SubjectRequestBeginMutationVariables = Exact<{
  input: SubjectRequestBeginInput;
}>;


export type SubjectRequestBeginMutation = { __typename: 'Mutation', subjectRequestBegin:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SubjectRequest', id: string, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type SubjectRequestFulfilMutationVariables = Exact<{
  input: SubjectRequestFulfilInput;
}>;


export type SubjectRequestFulfilMutation = { __typename: 'Mutation', subjectRequestFulfil:
    | { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SubjectRequest', id: string, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type SubjectRequestRefuseMutationVariables = Exact<{
  input: SubjectRequestRefuseInput;
}>;


export type SubjectRequestRefuseMutation = { __typename: 'Mutation', subjectRequestRefuse:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SubjectRequest', id: string, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type TariffsQueryVariables = Exact<{ [key: string]: never; }>;


export type TariffsQuery = { __typename: 'Query', tariffs: Array<{ __typename: 'Tariff', code: string, version: string, products: Array<OrderProduct>, effectiveFrom: string, basis: string, source: string, confidence: string, sample: boolean, steps: Array<{ __typename: 'TariffStep', product: OrderProduct, zone: TariffZone, fromGrams: number, uptoGrams: number, unitGrams: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency } }>, fees: Array<{ __typename: 'TariffFee', code: ChargeCode, perMille: number | null, amount: { __typename: 'Money', amount: string, currency: Currency } | null, flatUpto: { __typename: 'Money', amount: string, currency: Currency } | null }>, limits: Array<{ __typename: 'TariffLimit', product: OrderProduct, limits: { __typename: 'ProductLimits', maximumGrams: number, longestSideMm: number | null, sumOfSidesMm: number | null, lengthAndGirthMm: number | null, minimumLengthMm: number | null, minimumWidthMm: number | null }, liability: { __typename: 'ProductLiability', regime: LiabilityRegime, uptoGrams: number | null } }>, volumetric: { __typename: 'VolumetricRule', divisor: number, longerThanMm: number } | null }>, prohibitedGoods: Array<{ __typename: 'ProhibitedCategory', code: string, name: string, nameZh: string, examples: Array<string>, restricted: boolean }> };

export type PriceFindQueryVariables = Exact<{
  input: OrderQuoteInput;
}>;


export type PriceFindQuery = { __typename: 'Query', orderQuote:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'OrderQuote', zone: TariffZone, chargeableGrams: number, volumetricGrams: number | null, lines: Array<{ __typename: 'QuoteLine', code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, total: { __typename: 'Money', amount: string, currency: Currency }, tariff: { __typename: 'TariffSource', code: string, version: string, basis: string, source: string, confidence: string, sample: boolean, effectiveFrom: string } }
   };

export type ConsentTextQueryVariables = Exact<{
  purpose: ConsentPurpose;
  language: Language;
  textVersion?: string | null | undefined;
}>;


export type ConsentTextQuery = { __typename: 'Query', consentText: { __typename: 'ConsentText', purpose: ConsentPurpose, textVersion: string, title: string, paragraphs: Array<string> } | null };

export type ItemScanQueryVariables = Exact<{
  number: string;
}>;


export type ItemScanQuery = { __typename: 'Query', itemScan: { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, destinationCountry: string, version: number, addressee: { __typename: 'Party', city: string } } | null };

export type ItemScanRecordMutationVariables = Exact<{
  input: ShipmentScanInput;
}>;


export type ItemScanRecordMutation = { __typename: 'Mutation', shipmentScan:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, destinationCountry: string, version: number, addressee: { __typename: 'Party', city: string } }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type ScannedItemFragment = { __typename: 'Shipment', id: string, number: string | null, reference: string, status: ShipmentStatus, product: OrderProduct, destinationCountry: string, version: number, addressee: { __typename: 'Party', city: string } };

export type TrackQueryVariables = Exact<{
  number: string;
  phoneSuffix: string;
}>;


export type TrackQuery = { __typename: 'Query', track: { __typename: 'Tracking', number: string, status: ShipmentStatus, product: OrderProduct, originCity: string, destinationCity: string, destinationCountry: string, addressee: string, promisedOn: string | null, stale: boolean, events: Array<{ __typename: 'TrackingEvent', code: EventCode, at: string, place: string | null, reason: NonDeliveryReason | null, action: NonDeliveryAction | null }> } | null };

export type RoleChoicesQueryVariables = Exact<{
  userId: string | number;
  unitId?: string | number | null | undefined;
}>;


export type RoleChoicesQuery = { __typename: 'Query', roleChoices: Array<{ __typename: 'RoleChoice', role: string, nameZh: string, nameEn: string, gains: Array<string>, needsApproval: boolean, against: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type RoleAssignmentCreateMutationVariables = Exact<{
  input: RoleAssignmentCreateInput;
}>;


export type RoleAssignmentCreateMutation = { __typename: 'Mutation', roleAssignmentCreate:
    | { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null }
    | { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'RoleAssignment', id: string, role: string }
   };

export type RoleAssignmentWithdrawMutationVariables = Exact<{
  input: RoleAssignmentWithdrawInput;
}>;


export type RoleAssignmentWithdrawMutation = { __typename: 'Mutation', roleAssignmentWithdraw:
    | { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'User', id: string, version: number }
   };

export type UserInviteMutationVariables = Exact<{
  input: UserInviteInput;
}>;


export type UserInviteMutation = { __typename: 'Mutation', userInvite:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
    | { __typename: 'User', id: string, displayName: string }
   };

export type InvitationRenewMutationVariables = Exact<{
  input: InvitationRenewInput;
}>;


export type InvitationRenewMutation = { __typename: 'Mutation', invitationRenew:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidTransition', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'User', id: string, state: UserState }
   };

export type UserSuspendMutationVariables = Exact<{
  input: UserSuspendInput;
}>;


export type UserSuspendMutation = { __typename: 'Mutation', userSuspend:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'User', id: string, state: UserState, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type UserReactivateMutationVariables = Exact<{
  input: UserReactivateInput;
}>;


export type UserReactivateMutation = { __typename: 'Mutation', userReactivate:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'User', id: string, state: UserState, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type UserDeactivateMutationVariables = Exact<{
  input: UserDeactivateInput;
}>;


export type UserDeactivateMutation = { __typename: 'Mutation', userDeactivate:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'User', id: string, state: UserState, version: number }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type UserSessionsRevokeMutationVariables = Exact<{
  input: UserSessionsRevokeInput;
}>;


export type UserSessionsRevokeMutation = { __typename: 'Mutation', userSessionsRevoke:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SessionsRevoked', count: number }
   };

export type AllSessionsRevokeMutationVariables = Exact<{
  input: AllSessionsRevokeInput;
}>;


export type AllSessionsRevokeMutation = { __typename: 'Mutation', allSessionsRevoke:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'SessionsRevoked', count: number }
   };

export type SteppedUserFragment = { __typename: 'User', id: string, state: UserState, version: number };

type StepRefused_ApprovalPending_Fragment = { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null };

type StepRefused_AssuranceTooLow_Fragment = { __typename: 'AssuranceTooLow', code: string };

type StepRefused_Conflict_Fragment = { __typename: 'Conflict', code: string };

type StepRefused_GrantRefused_Fragment = { __typename: 'GrantRefused', code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> };

type StepRefused_IdempotencyKeyReused_Fragment = { __typename: 'IdempotencyKeyReused', code: string };

type StepRefused_InvalidCertificate_Fragment = { __typename: 'InvalidCertificate', code: string };

type StepRefused_InvalidCode_Fragment = { __typename: 'InvalidCode', code: string };

type StepRefused_InvalidCredentials_Fragment = { __typename: 'InvalidCredentials', code: string };

type StepRefused_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> };

type StepRefused_InvalidPasskey_Fragment = { __typename: 'InvalidPasskey', code: string };

type StepRefused_InvalidTransition_Fragment = { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> };

type StepRefused_NotFound_Fragment = { __typename: 'NotFound', code: string };

type StepRefused_NumbersExhausted_Fragment = { __typename: 'NumbersExhausted', code: string };

type StepRefused_PasskeysUnavailable_Fragment = { __typename: 'PasskeysUnavailable', code: string };

type StepRefused_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', code: string };

type StepRefused_VersionConflict_Fragment = { __typename: 'VersionConflict', current: number, code: string };

export type StepRefusedFragment =
  | StepRefused_ApprovalPending_Fragment
  | StepRefused_AssuranceTooLow_Fragment
  | StepRefused_Conflict_Fragment
  | StepRefused_GrantRefused_Fragment
  | StepRefused_IdempotencyKeyReused_Fragment
  | StepRefused_InvalidCertificate_Fragment
  | StepRefused_InvalidCode_Fragment
  | StepRefused_InvalidCredentials_Fragment
  | StepRefused_InvalidInput_Fragment
  | StepRefused_InvalidPasskey_Fragment
  | StepRefused_InvalidTransition_Fragment
  | StepRefused_NotFound_Fragment
  | StepRefused_NumbersExhausted_Fragment
  | StepRefused_PasskeysUnavailable_Fragment
  | StepRefused_TooManyAttempts_Fragment
  | StepRefused_VersionConflict_Fragment
;

export type UserVerificationsQueryVariables = Exact<{
  applicant: string | number;
  first: number;
}>;


export type UserVerificationsQuery = { __typename: 'Query', verifications: { __typename: 'VerificationCaseConnection', nodes: Array<{ __typename: 'VerificationCase', id: string, nameMasked: string, submittedAt: string }> } };

export type UserSecondFactorCodeSendMutationVariables = Exact<{
  input: UserSecondFactorCodeSendInput;
}>;


export type UserSecondFactorCodeSendMutation = { __typename: 'Mutation', userSecondFactorCodeSend:
    | { __typename: 'CodeRequested', requestToken: string, channel: MessageChannel, contactMasked: string, expiresAt: string }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number, code: string }
   };

export type UserSecondFactorRemoveMutationVariables = Exact<{
  input: UserSecondFactorRemoveInput;
}>;


export type UserSecondFactorRemoveMutation = { __typename: 'Mutation', userSecondFactorRemove:
    | { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCode', triesLeft: number | null, code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TooManyAttempts', retryAfterSeconds: number, code: string }
    | { __typename: 'User', id: string }
   };

export type UsersQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<UserOrderBy> | UserOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UsersQuery = { __typename: 'Query', users: { __typename: 'UserConnection', totalCount: number, nodes: Array<{ __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, version: number, emailMasked: string | null, phoneMasked: string | null, createdAt: string, lastSeenAt: string | null, roleAssignments: Array<{ __typename: 'RoleAssignment', id: string, role: string, validFrom: string, validUntil: string | null, unit: { __typename: 'Unit', id: string, name: string } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type UserDetailQueryVariables = Exact<{
  id: string | number;
}>;


export type UserDetailQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview', id: string }
    | { __typename: 'AccessReviewDecision', id: string }
    | { __typename: 'AccessReviewEntry', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'ApiDocument', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'ApprovalVote', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactChange', id: string }
    | { __typename: 'CounterReceipt', id: string }
    | { __typename: 'Denial', id: string }
    | { __typename: 'Detection', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'JobRow', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderCharge', id: string }
    | { __typename: 'OrderEvent', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'RoleConflict', id: string }
    | { __typename: 'RoleVersion', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShipmentEvent', id: string }
    | { __typename: 'SubjectRequest', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'User', displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string, lastSeenAt: string | null, version: number, id: string, consents: Array<{ __typename: 'Consent', id: string, purpose: ConsentPurpose, textVersion: string, givenAt: string }>, contactChanges: Array<{ __typename: 'ContactChange', id: string, channel: MessageChannel, contactMasked: string, formerMasked: string | null, state: ContactChangeState, createdAt: string, effectiveAt: string, endedAt: string | null }>, roleAssignments: Array<{ __typename: 'RoleAssignment', id: string, role: string, validFrom: string, validUntil: string | null, createdAt: string, reason: string | null, elevation: boolean, approvalId: string | null, grantedBy: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string, level: UnitLevel } | null }> }
    | { __typename: 'VerificationCase', id: string }
    | { __typename: 'VerificationDocument', id: string }
   | null };

export type UserSessionsQueryVariables = Exact<{
  filter: SessionFilter;
  first: number;
}>;


export type UserSessionsQuery = { __typename: 'Query', sessions: { __typename: 'SessionConnection', totalCount: number, nodes: Array<{ __typename: 'Session', id: string, device: string, addressBlock: string, createdAt: string, lastSeenAt: string, expiresAt: string, isCurrent: boolean }> } };

export type CertificateFieldsFragment = { __typename: 'Certificate', id: string, state: CertificateState, issuer: string, serial: string, algorithm: string, validUntil: string, provedAt: string | null, version: number };

export type CertificateBindMutationVariables = Exact<{
  input: CertificateBindInput;
}>;


export type CertificateBindMutation = { __typename: 'Mutation', certificateBind:
    | { __typename: 'AssuranceTooLow', code: string }
    | { __typename: 'Certificate', id: string, state: CertificateState, issuer: string, serial: string, algorithm: string, validUntil: string, provedAt: string | null, version: number }
    | { __typename: 'InvalidCertificate', reason: string, code: string }
    | { __typename: 'TooManyAttempts', code: string }
   };

export type CertificateChallengeMutationVariables = Exact<{
  input: CertificateChallengeInput;
}>;


export type CertificateChallengeMutation = { __typename: 'Mutation', certificateChallenge:
    | { __typename: 'CertificateChallenge', challengeId: string, text: string, expiresAt: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TooManyAttempts', code: string }
   };

export type CertificateProveMutationVariables = Exact<{
  input: CertificateProveInput;
}>;


export type CertificateProveMutation = { __typename: 'Mutation', certificateProve:
    | { __typename: 'Certificate', id: string, state: CertificateState, issuer: string, serial: string, algorithm: string, validUntil: string, provedAt: string | null, version: number }
    | { __typename: 'InvalidCertificate', reason: string, code: string }
    | { __typename: 'TooManyAttempts', code: string }
   };

export type CertificateSuspendMutationVariables = Exact<{
  input: CertificateSuspendInput;
}>;


export type CertificateSuspendMutation = { __typename: 'Mutation', certificateSuspend:
    | { __typename: 'Certificate', id: string, state: CertificateState, issuer: string, serial: string, algorithm: string, validUntil: string, provedAt: string | null, version: number }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
   };

export type VerificationQueueQueryVariables = Exact<{
  filter?: VerificationFilter | null | undefined;
  direction: SortDirection;
  first: number;
}>;


export type VerificationQueueQuery = { __typename: 'Query', verifications: { __typename: 'VerificationCaseConnection', totalCount: number, nodes: Array<{ __typename: 'VerificationCase', id: string, kind: VerificationKind, state: VerificationState, nameMasked: string, submittedAt: string, duplicate: boolean | null, isMine: boolean }> } };

export type ReviewFieldsFragment = { __typename: 'VerificationCase', duplicate: boolean | null, isMine: boolean, claimEndsAt: string | null, id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, applicant: { __typename: 'User', id: string, displayName: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null, firstReviewer: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }>, documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null };

export type VerificationReviewQueryVariables = Exact<{
  id: string | number;
}>;


export type VerificationReviewQuery = { __typename: 'Query', node:
    | { __typename: 'AccessReview', id: string }
    | { __typename: 'AccessReviewDecision', id: string }
    | { __typename: 'AccessReviewEntry', id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'ApiDocument', id: string }
    | { __typename: 'ApiToken', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'ApprovalVote', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Certificate', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'ContactChange', id: string }
    | { __typename: 'CounterReceipt', id: string }
    | { __typename: 'Denial', id: string }
    | { __typename: 'Detection', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'JobRow', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderCharge', id: string }
    | { __typename: 'OrderEvent', id: string }
    | { __typename: 'Passkey', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'RoleConflict', id: string }
    | { __typename: 'RoleVersion', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShipmentEvent', id: string }
    | { __typename: 'SubjectRequest', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'VerificationCase', id: string, duplicate: boolean | null, isMine: boolean, claimEndsAt: string | null, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, applicant: { __typename: 'User', id: string, displayName: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null, firstReviewer: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }>, documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null }
    | { __typename: 'VerificationDocument', id: string }
   | null };

export type VerificationClaimMutationVariables = Exact<{
  input: VerificationClaimInput;
}>;


export type VerificationClaimMutation = { __typename: 'Mutation', verificationClaim:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VerificationCase', duplicate: boolean | null, isMine: boolean, claimEndsAt: string | null, id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, applicant: { __typename: 'User', id: string, displayName: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null, firstReviewer: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }>, documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type VerificationReleaseMutationVariables = Exact<{
  input: VerificationReleaseInput;
}>;


export type VerificationReleaseMutation = { __typename: 'Mutation', verificationRelease:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VerificationCase', duplicate: boolean | null, isMine: boolean, claimEndsAt: string | null, id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, applicant: { __typename: 'User', id: string, displayName: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null, firstReviewer: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }>, documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type VerificationRevealMutationVariables = Exact<{
  input: VerificationRevealInput;
}>;


export type VerificationRevealMutation = { __typename: 'Mutation', verificationReveal:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TooManyAttempts', code: string }
    | { __typename: 'VerificationSubject', name: string, number: string, legalRepresentative: string | null }
   };

export type VerificationRequestInfoMutationVariables = Exact<{
  input: VerificationRequestInfoInput;
}>;


export type VerificationRequestInfoMutation = { __typename: 'Mutation', verificationRequestInfo:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VerificationCase', duplicate: boolean | null, isMine: boolean, claimEndsAt: string | null, id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, applicant: { __typename: 'User', id: string, displayName: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null, firstReviewer: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }>, documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type VerificationDecideMutationVariables = Exact<{
  input: VerificationDecideInput;
}>;


export type VerificationDecideMutation = { __typename: 'Mutation', verificationDecide:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VerificationCase', duplicate: boolean | null, isMine: boolean, claimEndsAt: string | null, id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, applicant: { __typename: 'User', id: string, displayName: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null, firstReviewer: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }>, documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type VerificationRevokeMutationVariables = Exact<{
  input: VerificationRevokeInput;
}>;


export type VerificationRevokeMutation = { __typename: 'Mutation', verificationRevoke:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VerificationCase', duplicate: boolean | null, isMine: boolean, claimEndsAt: string | null, id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, applicant: { __typename: 'User', id: string, displayName: string } | null, reviewer: { __typename: 'User', id: string, displayName: string } | null, firstReviewer: { __typename: 'User', id: string, displayName: string } | null, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }>, documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type VerificationFieldsFragment = { __typename: 'VerificationCase', id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type VerificationDocumentsFragment = { __typename: 'VerificationCase', documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null };

export type MyVerificationQueryVariables = Exact<{
  applicant: string | number;
}>;


export type MyVerificationQuery = { __typename: 'Query', assurance: { __typename: 'Assurance', level: AssuranceLevel, factors: Array<AssuranceFactor>, next: Array<{ __typename: 'AssuranceStep', level: AssuranceLevel, missing: Array<AssuranceFactor> }>, limits: { __typename: 'AccountLimits', accountClass: string, period: LimitPeriod, most: { __typename: 'Money', amount: string, currency: Currency }, daily: { __typename: 'Money', amount: string, currency: Currency } | null } | null }, verifications: { __typename: 'VerificationCaseConnection', nodes: Array<{ __typename: 'VerificationCase', id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }>, documents: Array<{ __typename: 'VerificationDocument', id: string, side: VerificationDocumentSide, mediaType: string, sizeBytes: number, uploadedAt: string, url: string }> | null }> }, certificates: { __typename: 'CertificateConnection', nodes: Array<{ __typename: 'Certificate', id: string, state: CertificateState, issuer: string, serial: string, algorithm: string, validUntil: string, provedAt: string | null, version: number }> } };

export type VerificationSubmitPersonMutationVariables = Exact<{
  input: VerificationSubmitPersonInput;
}>;


export type VerificationSubmitPersonMutation = { __typename: 'Mutation', verificationSubmitPerson:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'TooManyAttempts', code: string }
    | { __typename: 'VerificationCase', id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
   };

export type VerificationSubmitOrganisationMutationVariables = Exact<{
  input: VerificationSubmitOrganisationInput;
}>;


export type VerificationSubmitOrganisationMutation = { __typename: 'Mutation', verificationSubmitOrganisation:
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'TooManyAttempts', code: string }
    | { __typename: 'VerificationCase', id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
   };

export type VerificationAnswerMutationVariables = Exact<{
  input: VerificationAnswerInput;
}>;


export type VerificationAnswerMutation = { __typename: 'Mutation', verificationAnswer:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VerificationCase', id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type VerificationWithdrawMutationVariables = Exact<{
  input: VerificationWithdrawInput;
}>;


export type VerificationWithdrawMutation = { __typename: 'Mutation', verificationWithdraw:
    | { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'VerificationCase', id: string, kind: VerificationKind, state: VerificationState, documentType: IdentityDocumentType, nameMasked: string, numberMasked: string, documentEndsOn: string | null, inPerson: boolean, reason: VerificationReason | null, note: string | null, answer: string | null, submittedAt: string, answerDueAt: string | null, decidedAt: string | null, expiresAt: string | null, version: number, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'VersionConflict', current: number, code: string }
   };

export type IssueFieldsFragment = { __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> };

export type ReasonFieldsFragment = { __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> };

export type MoneyFieldsFragment = { __typename: 'Money', amount: string, currency: Currency };

export type PageInfoFieldsFragment = { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

type RefusalFields_ApprovalPending_Fragment = { __typename: 'ApprovalPending', code: string, approval: { __typename: 'Approval', id: string, number: string } | null };

type RefusalFields_AssuranceTooLow_Fragment = { __typename: 'AssuranceTooLow', code: string };

type RefusalFields_Conflict_Fragment = { __typename: 'Conflict', code: string };

type RefusalFields_GrantRefused_Fragment = { __typename: 'GrantRefused', code: string };

type RefusalFields_IdempotencyKeyReused_Fragment = { __typename: 'IdempotencyKeyReused', code: string };

type RefusalFields_InvalidCertificate_Fragment = { __typename: 'InvalidCertificate', code: string };

type RefusalFields_InvalidCode_Fragment = { __typename: 'InvalidCode', code: string };

type RefusalFields_InvalidCredentials_Fragment = { __typename: 'InvalidCredentials', code: string };

type RefusalFields_InvalidInput_Fragment = { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> };

type RefusalFields_InvalidPasskey_Fragment = { __typename: 'InvalidPasskey', code: string };

type RefusalFields_InvalidTransition_Fragment = { __typename: 'InvalidTransition', from: string, to: string, code: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> };

type RefusalFields_NotFound_Fragment = { __typename: 'NotFound', code: string };

type RefusalFields_NumbersExhausted_Fragment = { __typename: 'NumbersExhausted', code: string };

type RefusalFields_PasskeysUnavailable_Fragment = { __typename: 'PasskeysUnavailable', code: string };

type RefusalFields_TooManyAttempts_Fragment = { __typename: 'TooManyAttempts', code: string };

type RefusalFields_VersionConflict_Fragment = { __typename: 'VersionConflict', current: number, code: string };

export type RefusalFieldsFragment =
  | RefusalFields_ApprovalPending_Fragment
  | RefusalFields_AssuranceTooLow_Fragment
  | RefusalFields_Conflict_Fragment
  | RefusalFields_GrantRefused_Fragment
  | RefusalFields_IdempotencyKeyReused_Fragment
  | RefusalFields_InvalidCertificate_Fragment
  | RefusalFields_InvalidCode_Fragment
  | RefusalFields_InvalidCredentials_Fragment
  | RefusalFields_InvalidInput_Fragment
  | RefusalFields_InvalidPasskey_Fragment
  | RefusalFields_InvalidTransition_Fragment
  | RefusalFields_NotFound_Fragment
  | RefusalFields_NumbersExhausted_Fragment
  | RefusalFields_PasskeysUnavailable_Fragment
  | RefusalFields_TooManyAttempts_Fragment
  | RefusalFields_VersionConflict_Fragment
;

export const CodeRequestedFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeRequestedFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeRequested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestToken"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"contactMasked"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAfterSeconds"}}]}}]} as unknown as DocumentNode<CodeRequestedFieldsFragment, unknown>;
export const ReasonFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReasonFieldsFragment, unknown>;
export const RoleChoiceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoleChoiceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RoleChoice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"gains"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}},{"kind":"Field","name":{"kind":"Name","value":"against"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RoleChoiceFieldsFragment, unknown>;
export const ContactChangeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ContactChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"contactMasked"}},{"kind":"Field","name":{"kind":"Name","value":"formerMasked"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]} as unknown as DocumentNode<ContactChangeFieldsFragment, unknown>;
export const ConsentFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"textVersion"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}}]}}]} as unknown as DocumentNode<ConsentFieldsFragment, unknown>;
export const MoneyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<MoneyFieldsFragment, unknown>;
export const QuoteFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QuoteFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderQuote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"chargeableGrams"}},{"kind":"Field","name":{"kind":"Name","value":"volumetricGrams"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tariff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<QuoteFieldsFragment, unknown>;
export const AvailableActionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AvailableActionFieldsFragment, unknown>;
export const ApprovalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApprovalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Approval"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"}},{"kind":"Field","name":{"kind":"Name","value":"proposedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeCode"}},{"kind":"Field","name":{"kind":"Name","value":"subjectType"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"votes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vote"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"voter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]} as unknown as DocumentNode<ApprovalFieldsFragment, unknown>;
export const ApiClientFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiClientFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiClient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"rateClass"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"addresses"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ApiClientFieldsFragment, unknown>;
export const CounterItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CounterItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"paidGrams"}},{"kind":"Field","name":{"kind":"Name","value":"needsIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"needsInspection"}}]}}]} as unknown as DocumentNode<CounterItemFragment, unknown>;
export const CounterOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CounterOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"itemNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CounterItem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CounterItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"paidGrams"}},{"kind":"Field","name":{"kind":"Name","value":"needsIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"needsInspection"}}]}}]} as unknown as DocumentNode<CounterOrderFragment, unknown>;
export const JobFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isStopping"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<JobFieldsFragment, unknown>;
export const JobDetailFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobDetailFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobFields"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isStopping"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"succeeded"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<JobDetailFieldsFragment, unknown>;
export const LabelItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"labelPrints"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]} as unknown as DocumentNode<LabelItemFragment, unknown>;
export const PartyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}}]}}]} as unknown as DocumentNode<PartyFieldsFragment, unknown>;
export const OrderDetailFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetailFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"returnReceipt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"chargeableGrams"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"contentsCategory"}},{"kind":"Field","name":{"kind":"Name","value":"insuredValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"itemNumber"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"paymentDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"charges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"voucher"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]} as unknown as DocumentNode<OrderDetailFieldsFragment, unknown>;
export const ItemFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"paidGrams"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedWeightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"needsIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"identityCheckedAt"}},{"kind":"Field","name":{"kind":"Name","value":"needsInspection"}},{"kind":"Field","name":{"kind":"Name","value":"inspectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventCode"}},{"kind":"Field","name":{"kind":"Name","value":"lastPlace"}},{"kind":"Field","name":{"kind":"Name","value":"labelPrints"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"signerRelation"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"retention"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]} as unknown as DocumentNode<ItemFieldsFragment, unknown>;
export const OrderPageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderDetailFields"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetailFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"returnReceipt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"chargeableGrams"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"contentsCategory"}},{"kind":"Field","name":{"kind":"Name","value":"insuredValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"itemNumber"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"paymentDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"charges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"voucher"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"paidGrams"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedWeightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"needsIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"identityCheckedAt"}},{"kind":"Field","name":{"kind":"Name","value":"needsInspection"}},{"kind":"Field","name":{"kind":"Name","value":"inspectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventCode"}},{"kind":"Field","name":{"kind":"Name","value":"lastPlace"}},{"kind":"Field","name":{"kind":"Name","value":"labelPrints"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"signerRelation"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"retention"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}}]} as unknown as DocumentNode<OrderPageFieldsFragment, unknown>;
export const ScreeningFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScreeningFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Screening"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"categoryZh"}},{"kind":"Field","name":{"kind":"Name","value":"restricted"}}]}}]}}]} as unknown as DocumentNode<ScreeningFieldsFragment, unknown>;
export const OrderStepFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OrderStepFieldsFragment, unknown>;
export const RoleFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"effect"}}]}}]}}]} as unknown as DocumentNode<RoleFieldsFragment, unknown>;
export const ReviewEntryFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewEntryFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReviewEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"grantedAt"}},{"kind":"Field","name":{"kind":"Name","value":"newUntil"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}},{"kind":"Field","name":{"kind":"Name","value":"executedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<ReviewEntryFieldsFragment, unknown>;
export const AccessReviewFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessReviewFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessReview"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"undoUntil"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"decided"}},{"kind":"Field","name":{"kind":"Name","value":"executed"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"signatureUrl"}},{"kind":"Field","name":{"kind":"Name","value":"reportSha256"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]} as unknown as DocumentNode<AccessReviewFieldsFragment, unknown>;
export const ViewerFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"emailMasked"}},{"kind":"Field","name":{"kind":"Name","value":"phoneMasked"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"idleExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]} as unknown as DocumentNode<ViewerFieldsFragment, unknown>;
export const ShipmentPageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentPageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemFields"}},{"kind":"Field","name":{"kind":"Name","value":"barcodeWidths"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"paidGrams"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedWeightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"needsIdentity"}},{"kind":"Field","name":{"kind":"Name","value":"identityCheckedAt"}},{"kind":"Field","name":{"kind":"Name","value":"needsInspection"}},{"kind":"Field","name":{"kind":"Name","value":"inspectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastEventCode"}},{"kind":"Field","name":{"kind":"Name","value":"lastPlace"}},{"kind":"Field","name":{"kind":"Name","value":"labelPrints"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"signerRelation"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"size"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"retention"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}}]}}]} as unknown as DocumentNode<ShipmentPageFieldsFragment, unknown>;
export const ShipmentStepFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShipmentStepFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ShipmentStepFieldsFragment, unknown>;
export const SubjectRequestFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectRequestFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectRequest"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"wantedName"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"begunAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SubjectRequestFieldsFragment, unknown>;
export const ScannedItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScannedItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Shipment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]} as unknown as DocumentNode<ScannedItemFragment, unknown>;
export const SteppedUserFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SteppedUser"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SteppedUserFragment, unknown>;
export const IssueFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssueFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InputIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<IssueFieldsFragment, unknown>;
export const RefusalFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IssueFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidTransition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovalPending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssueFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InputIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<RefusalFieldsFragment, unknown>;
export const StepRefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepRefused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GrantRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssueFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InputIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Error"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"IssueFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidTransition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VersionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovalPending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<StepRefusedFragment, unknown>;
export const CertificateFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CertificateFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Certificate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}},{"kind":"Field","name":{"kind":"Name","value":"serial"}},{"kind":"Field","name":{"kind":"Name","value":"algorithm"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"provedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CertificateFieldsFragment, unknown>;
export const VerificationFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VerificationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"nameMasked"}},{"kind":"Field","name":{"kind":"Name","value":"numberMasked"}},{"kind":"Field","name":{"kind":"Name","value":"documentEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"inPerson"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]} as unknown as DocumentNode<VerificationFieldsFragment, unknown>;
export const VerificationDocumentsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VerificationDocuments"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<VerificationDocumentsFragment, unknown>;
export const ReviewFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VerificationFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"VerificationDocuments"}},{"kind":"Field","name":{"kind":"Name","value":"duplicate"}},{"kind":"Field","name":{"kind":"Name","value":"isMine"}},{"kind":"Field","name":{"kind":"Name","value":"claimEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstReviewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AvailableActionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableAction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VerificationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"documentType"}},{"kind":"Field","name":{"kind":"Name","value":"nameMasked"}},{"kind":"Field","name":{"kind":"Name","value":"numberMasked"}},{"kind":"Field","name":{"kind":"Name","value":"documentEndsOn"}},{"kind":"Field","name":{"kind":"Name","value":"inPerson"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AvailableActionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VerificationDocuments"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ReviewFieldsFragment, unknown>;
export const PageInfoFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageInfoFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<PageInfoFieldsFragment, unknown>;
export const OutboxOpenDocument = {"__meta__":{"documentId":"sha256:6779bcc771aab32a339e3e6b927cae730c6935da2ac0ea8abff8d00226c838eb"}} as unknown as DocumentNode<OutboxOpenQuery, OutboxOpenQueryVariables>;
export const ElevationChoicesDocument = {"__meta__":{"documentId":"sha256:6392213edf4e5de188d70aa23ca8427560fb316dbb3d47121a19e5b4ecb77e84"}} as unknown as DocumentNode<ElevationChoicesQuery, ElevationChoicesQueryVariables>;
export const ElevationsDocument = {"__meta__":{"documentId":"sha256:b130d9eae02ec3766ebdafc5ac048b98282bc957dd054b8be1d7711ee67bd1fb"}} as unknown as DocumentNode<ElevationsQuery, ElevationsQueryVariables>;
export const ElevationRequestDocument = {"__meta__":{"documentId":"sha256:a405d3ade2f6baa407cd11874e1a44a0ede37d1f5e8e1755f40c4ef2fd345d9f"}} as unknown as DocumentNode<ElevationRequestMutation, ElevationRequestMutationVariables>;
export const ElevationEndDocument = {"__meta__":{"documentId":"sha256:5067f95fb8be23531a6069c94194a1e3f27cf363c1afacb6698fb48053073754"}} as unknown as DocumentNode<ElevationEndMutation, ElevationEndMutationVariables>;
export const DivisionsDocument = {"__meta__":{"documentId":"sha256:e775210efdbf2a8f94f2337cb10e1fa9fc1b9cb496cec95d99f14a43b031db1a"}} as unknown as DocumentNode<DivisionsQuery, DivisionsQueryVariables>;
export const ObjectHistoryDocument = {"__meta__":{"documentId":"sha256:11766bbd73a88e6ae88dc605e52a45178491abd5a525019578383fb411b992db"}} as unknown as DocumentNode<ObjectHistoryQuery, ObjectHistoryQueryVariables>;
export const MyRunningJobsDocument = {"__meta__":{"documentId":"sha256:0dfcc15949959527a517b8d3d292276c5c8b1993b0c78984ff285c89467c0927"}} as unknown as DocumentNode<MyRunningJobsQuery, MyRunningJobsQueryVariables>;
export const MyJobsChangedDocument = {"__meta__":{"documentId":"sha256:15a82a1f85ea594cd3b810bf9f77c30a3a3954bb13f1904668f115745ece6620"}} as unknown as DocumentNode<MyJobsChangedSubscription, MyJobsChangedSubscriptionVariables>;
export const PaletteRecordDocument = {"__meta__":{"documentId":"sha256:ae9a5e5327cafea6aafd314ea1e7c3838c208263619509c7fe847b9b36c2a141"}} as unknown as DocumentNode<PaletteRecordQuery, PaletteRecordQueryVariables>;
export const PlacingQuoteDocument = {"__meta__":{"documentId":"sha256:b93ac6f4308f6c7ac40bc957f7d34d7c20850227218a2c0577180a6102678ab3"}} as unknown as DocumentNode<PlacingQuoteQuery, PlacingQuoteQueryVariables>;
export const ContentsScreenDocument = {"__meta__":{"documentId":"sha256:eee9f784f4e5a0566401433d05c362b3a52a53385cb0c43bd8badc8faf99659e"}} as unknown as DocumentNode<ContentsScreenQuery, ContentsScreenQueryVariables>;
export const UserRevealDocument = {"__meta__":{"documentId":"sha256:192982d156bd637331e121ba6102dabb8ff0531daaae49965d80a20a30264c32"}} as unknown as DocumentNode<UserRevealMutation, UserRevealMutationVariables>;
export const PartyRevealDocument = {"__meta__":{"documentId":"sha256:656c95595894d64dd581161a35a6945c716fd58847574424e688964ba1a765bd"}} as unknown as DocumentNode<PartyRevealMutation, PartyRevealMutationVariables>;
export const PermissionNamesDocument = {"__meta__":{"documentId":"sha256:04338a5c1359190c06b9073567deaa5d1b389f548dc4eb1e39dea4327ab0d9e6"}} as unknown as DocumentNode<PermissionNamesQuery, PermissionNamesQueryVariables>;
export const RightsSimulationDocument = {"__meta__":{"documentId":"sha256:9bdd7b752b26f9e568f1b51d948f8383fe72945767bcd174b9d955d62371307b"}} as unknown as DocumentNode<RightsSimulationQuery, RightsSimulationQueryVariables>;
export const RoleNamesDocument = {"__meta__":{"documentId":"sha256:f9bcb259f06ba1b647b6760daf9988bce765eb04d4ff15c50f98f08f0711bab0"}} as unknown as DocumentNode<RoleNamesQuery, RoleNamesQueryVariables>;
export const UnitsDocument = {"__meta__":{"documentId":"sha256:0af10a724b15ce4b4bca25b0e56a8ec09a5cff1c9878e86ec989571bf4d4c61e"}} as unknown as DocumentNode<UnitsQuery, UnitsQueryVariables>;
export const PermissionWhyDocument = {"__meta__":{"documentId":"sha256:00c4de8a54ab0a28a70b50fe850d8f3accbfbd80a6127ccd287543dea4e4dcc3"}} as unknown as DocumentNode<PermissionWhyQuery, PermissionWhyQueryVariables>;
export const SessionsDocument = {"__meta__":{"documentId":"sha256:a2368d2573ecb7feb1012d16748ce20ef406eb107d193885c7639fe78507f183"}} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const SessionRevokeDocument = {"__meta__":{"documentId":"sha256:4dcdc9d7f04f74eb068f1e8fdd5e226808157118839749aba595d1c2a61a28e7"}} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const SessionRevokeOthersDocument = {"__meta__":{"documentId":"sha256:370ce808d90b2473331fc8aa589ee5902cef356ee4a9a142d03474f7357b76aa"}} as unknown as DocumentNode<SessionRevokeOthersMutation, SessionRevokeOthersMutationVariables>;
export const SecondFactorDocument = {"__meta__":{"documentId":"sha256:a0c79776752b73102c81011bd0809a46c01292342fd1d53c78ce13e9ba0f12b1"}} as unknown as DocumentNode<SecondFactorQuery, SecondFactorQueryVariables>;
export const SessionConfirmDocument = {"__meta__":{"documentId":"sha256:a5187a0c883795308834ad3e69c2e4e9638d0562a8701b97fbfb802ceb039626"}} as unknown as DocumentNode<SessionConfirmMutation, SessionConfirmMutationVariables>;
export const PasswordRulesDocument = {"__meta__":{"documentId":"sha256:2f87e3955e32baf3857ccb608c1853a4df9f7cacd6fe816489943b6111aa5e9f"}} as unknown as DocumentNode<PasswordRulesQuery, PasswordRulesQueryVariables>;
export const PasswordChangeDocument = {"__meta__":{"documentId":"sha256:4a25030212387beb0e1805e8a9ebb5004da84212ece4782e498c3ad3e8ece613"}} as unknown as DocumentNode<PasswordChangeMutation, PasswordChangeMutationVariables>;
export const RecoveryCodesRenewDocument = {"__meta__":{"documentId":"sha256:47f3b11747a9e6a5327bdc92d9a081a0a2685a5807173f61b1c3d06d883d4190"}} as unknown as DocumentNode<RecoveryCodesRenewMutation, RecoveryCodesRenewMutationVariables>;
export const MyContactsDocument = {"__meta__":{"documentId":"sha256:09595598c8354d98da71519d2edf0be3254139df766735428b70f9d83444fe71"}} as unknown as DocumentNode<MyContactsQuery, MyContactsQueryVariables>;
export const ContactChangeStartDocument = {"__meta__":{"documentId":"sha256:9d1a68af81d85c128b5091d269ed3c31ab09b6014ae8e4b089098123c61cebda"}} as unknown as DocumentNode<ContactChangeStartMutation, ContactChangeStartMutationVariables>;
export const ContactChangeConfirmDocument = {"__meta__":{"documentId":"sha256:889447ae842250d52453caf14435df2f2cebddc517166e7bff328a9b2b174383"}} as unknown as DocumentNode<ContactChangeConfirmMutation, ContactChangeConfirmMutationVariables>;
export const ContactChangeCancelDocument = {"__meta__":{"documentId":"sha256:68d9f375ec5bf1fc6eeacd46dcab6bfa79f68cb31a712e30854c350168b001e3"}} as unknown as DocumentNode<ContactChangeCancelMutation, ContactChangeCancelMutationVariables>;
export const MyConsentsDocument = {"__meta__":{"documentId":"sha256:b7948e2069e6da3123973f18532f4638b789ea620952ad9e4bd28268a3e95b5e"}} as unknown as DocumentNode<MyConsentsQuery, MyConsentsQueryVariables>;
export const ConsentGiveDocument = {"__meta__":{"documentId":"sha256:ad1345f734f84c188fefde0c70c99d3df728bed46ac1fb3d2e186a3fc6e8df8d"}} as unknown as DocumentNode<ConsentGiveMutation, ConsentGiveMutationVariables>;
export const ConsentWithdrawDocument = {"__meta__":{"documentId":"sha256:645fdfda70fee19127fdc2e76437efd7bc01fa982d5852710a233cacba9432e7"}} as unknown as DocumentNode<ConsentWithdrawMutation, ConsentWithdrawMutationVariables>;
export const PasskeysDocument = {"__meta__":{"documentId":"sha256:62954215cec896c9b03d80ded6273ddeb17731bbf84d91b0307635b29e98942f"}} as unknown as DocumentNode<PasskeysQuery, PasskeysQueryVariables>;
export const PasskeyOptionsDocument = {"__meta__":{"documentId":"sha256:e4ce24344fc7ec39a0d7b66fba41be193332d334095f96362e836c509e2a9369"}} as unknown as DocumentNode<PasskeyOptionsMutation, PasskeyOptionsMutationVariables>;
export const PasskeyAddDocument = {"__meta__":{"documentId":"sha256:49ef20660090948211c4a457e8fbba1dbcf5f8f54a1804ac9ea1479126e431da"}} as unknown as DocumentNode<PasskeyAddMutation, PasskeyAddMutationVariables>;
export const PasskeyRenameDocument = {"__meta__":{"documentId":"sha256:2db55c0ec75456782635f5a31226debf561b697476be641936f9cfc38a40d6fb"}} as unknown as DocumentNode<PasskeyRenameMutation, PasskeyRenameMutationVariables>;
export const PasskeyRemoveDocument = {"__meta__":{"documentId":"sha256:4cdbf8ada04dc70ce2b98c955f851bc28cad6e69c67448127f3f2a6fcc7cd218"}} as unknown as DocumentNode<PasskeyRemoveMutation, PasskeyRemoveMutationVariables>;
export const ApprovalInboxDocument = {"__meta__":{"documentId":"sha256:4c91e45e3921b923224260326cda916343d92d03003c9ef72d79a7ea6d60e2e6"}} as unknown as DocumentNode<ApprovalInboxQuery, ApprovalInboxQueryVariables>;
export const ApprovalDetailDocument = {"__meta__":{"documentId":"sha256:53ac1f381950d1b5f07fb783ca0d2e89c392450db334d97b2f12abd50fe540c1"}} as unknown as DocumentNode<ApprovalDetailQuery, ApprovalDetailQueryVariables>;
export const ApprovalUpdatedDocument = {"__meta__":{"documentId":"sha256:0a4a9a08ab9bda596e6ccb096cbe4ca9d6ac364c25b1265f2dd81d936ea90129"}} as unknown as DocumentNode<ApprovalUpdatedSubscription, ApprovalUpdatedSubscriptionVariables>;
export const ApprovalApproveDocument = {"__meta__":{"documentId":"sha256:eef8f0ec3edb5a226655ec5063e8d1be46bbec894328cf3e83006672bd7ac626"}} as unknown as DocumentNode<ApprovalApproveMutation, ApprovalApproveMutationVariables>;
export const ApprovalRejectDocument = {"__meta__":{"documentId":"sha256:2fc127ca5dc282d429a6c729600c714755b1ba3808ed0792a0b6152f64db01d3"}} as unknown as DocumentNode<ApprovalRejectMutation, ApprovalRejectMutationVariables>;
export const ApprovalWithdrawDocument = {"__meta__":{"documentId":"sha256:2e17576533fcd9caa86a5efc41a70669b277dbf863e42ffd090d85b5c64f4db1"}} as unknown as DocumentNode<ApprovalWithdrawMutation, ApprovalWithdrawMutationVariables>;
export const UnitAssignmentsDocument = {"__meta__":{"documentId":"sha256:616145b4ecd7d00c7ea713df6e59b1ccd1afb55d34509e609c1ec9f297760b66"}} as unknown as DocumentNode<UnitAssignmentsQuery, UnitAssignmentsQueryVariables>;
export const RoleConflictsDocument = {"__meta__":{"documentId":"sha256:f3bad14002991e232edc05e96d861d3ea8325ea643fb4c9b769a95a787245702"}} as unknown as DocumentNode<RoleConflictsQuery, RoleConflictsQueryVariables>;
export const RoleConflictCreateDocument = {"__meta__":{"documentId":"sha256:925e19feeb77ba67a4f9c65c6aeba27db0c1c972be1ec4c3dfa683b80515b062"}} as unknown as DocumentNode<RoleConflictCreateMutation, RoleConflictCreateMutationVariables>;
export const RoleConflictDeleteDocument = {"__meta__":{"documentId":"sha256:d1e9ae579915355d71763fca18b4f0937b9dc790b824e3bdc8146c79959b9775"}} as unknown as DocumentNode<RoleConflictDeleteMutation, RoleConflictDeleteMutationVariables>;
export const AuditEntriesDocument = {"__meta__":{"documentId":"sha256:4fcef6dc161e1045eb33c6110017df6242f55d000e8630201fdfb52495f73e6e"}} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const AuditEntryDocument = {"__meta__":{"documentId":"sha256:a10221fb01ddadb6eca459ba42d35ca43012c6769155883789459ab4345e44fe"}} as unknown as DocumentNode<AuditEntryQuery, AuditEntryQueryVariables>;
export const AuditActorDocument = {"__meta__":{"documentId":"sha256:97690bd34a14fc4423a6a7c49e728a0caf7a8287691f1120a26dfc2220957da8"}} as unknown as DocumentNode<AuditActorQuery, AuditActorQueryVariables>;
export const AuditChainDocument = {"__meta__":{"documentId":"sha256:917731e527d6fdaed3f945d9efa5d8133730d8a9c0b7409eaaa0a4bdfc8ef7de"}} as unknown as DocumentNode<AuditChainQuery, AuditChainQueryVariables>;
export const ApiClientsDocument = {"__meta__":{"documentId":"sha256:55c5e62d8b1b0a7c9fd82d637db1af507e9072b9a3e9db6201f80f7a87a13c18"}} as unknown as DocumentNode<ApiClientsQuery, ApiClientsQueryVariables>;
export const ApiClientOfferDocument = {"__meta__":{"documentId":"sha256:2b57cbe0c93efd47115d91ffc0a329d0b8fb9ea644bc83ce8bab339b8c8df7a4"}} as unknown as DocumentNode<ApiClientOfferQuery, ApiClientOfferQueryVariables>;
export const ApiClientDetailDocument = {"__meta__":{"documentId":"sha256:2166c321eb23e528d3ca7f3fc20f9905ab689a98f7eecf85e41c3a6e15d0e80d"}} as unknown as DocumentNode<ApiClientDetailQuery, ApiClientDetailQueryVariables>;
export const ApiClientCreateDocument = {"__meta__":{"documentId":"sha256:b4188f1d1b81a4a0e871ca469543193580e3e81b5dec56ec89e62a368808fd2c"}} as unknown as DocumentNode<ApiClientCreateMutation, ApiClientCreateMutationVariables>;
export const ApiClientUpdateDocument = {"__meta__":{"documentId":"sha256:56949eef26c5600bd352ef7b4bb10a3e0de39655c04c5838927793614dd817f2"}} as unknown as DocumentNode<ApiClientUpdateMutation, ApiClientUpdateMutationVariables>;
export const ApiClientSuspendDocument = {"__meta__":{"documentId":"sha256:05c42d5864aae043c5fd2977adb240270f66ed8982bff9b8f9e732154ae67303"}} as unknown as DocumentNode<ApiClientSuspendMutation, ApiClientSuspendMutationVariables>;
export const ApiClientResumeDocument = {"__meta__":{"documentId":"sha256:57dd44d1a0a7e61c7bfd765801b433009450d6654337c1a62e63dd56ed1363ec"}} as unknown as DocumentNode<ApiClientResumeMutation, ApiClientResumeMutationVariables>;
export const ApiClientRevokeDocument = {"__meta__":{"documentId":"sha256:403d10d98e4767bb7c977afe53dd847906b75951abad9f8c3de13ee27857a47e"}} as unknown as DocumentNode<ApiClientRevokeMutation, ApiClientRevokeMutationVariables>;
export const ApiTokenCreateDocument = {"__meta__":{"documentId":"sha256:7b29dc6bd991cf2e1b6e5ffaf5684b5eb5254c6e14f3b257ba1ac01918a2fea7"}} as unknown as DocumentNode<ApiTokenCreateMutation, ApiTokenCreateMutationVariables>;
export const ApiTokenRotateDocument = {"__meta__":{"documentId":"sha256:24ea0faeee6938fba464b2532aab3724c03417d615654d9ced52538ea930634f"}} as unknown as DocumentNode<ApiTokenRotateMutation, ApiTokenRotateMutationVariables>;
export const ApiTokenRevokeDocument = {"__meta__":{"documentId":"sha256:d1ceeaeffb2978cfb998f71bccfa4f098924cced19de5dfebbe9968a40e0de01"}} as unknown as DocumentNode<ApiTokenRevokeMutation, ApiTokenRevokeMutationVariables>;
export const ApiDocumentRegisterDocument = {"__meta__":{"documentId":"sha256:fb9a94fcb96bb8df400fdfb0d2de40bef142f5435a6b3872a9003695f3cadfad"}} as unknown as DocumentNode<ApiDocumentRegisterMutation, ApiDocumentRegisterMutationVariables>;
export const ApiDocumentRetireDocument = {"__meta__":{"documentId":"sha256:e26785f05c006e3c0efceb586fceccac80f313e6f81d6f16cbe4d7391e38cedd"}} as unknown as DocumentNode<ApiDocumentRetireMutation, ApiDocumentRetireMutationVariables>;
export const CounterPlaceDocument = {"__meta__":{"documentId":"sha256:4aafa723abac45a865069c9d11f7ea8110d64218ac13c523af300b0305acb557"}} as unknown as DocumentNode<CounterPlaceMutation, CounterPlaceMutationVariables>;
export const CounterPayDocument = {"__meta__":{"documentId":"sha256:088e0425ed211f9057a9c45514f3b5ad09254dcb3facf881fc9a3421239f6394"}} as unknown as DocumentNode<CounterPayMutation, CounterPayMutationVariables>;
export const CounterAcceptDocument = {"__meta__":{"documentId":"sha256:6f996e2d85b42bda0bfc004424a58d537ebc04ca466e6115958e2cce7a7c1b0a"}} as unknown as DocumentNode<CounterAcceptMutation, CounterAcceptMutationVariables>;
export const CounterItemDocument = {"__meta__":{"documentId":"sha256:a1fd2423ba309cc7ea0612bc2a95a781ecde8a41412140cbf62c5accd5b2a662"}} as unknown as DocumentNode<CounterItemQuery, CounterItemQueryVariables>;
export const CounterLabelDocument = {"__meta__":{"documentId":"sha256:29b9e3ee0e1c5fa4517bb1e02607de95c158dfa1f21b4bbe97edecd173142a08"}} as unknown as DocumentNode<CounterLabelMutation, CounterLabelMutationVariables>;
export const DenialsDocument = {"__meta__":{"documentId":"sha256:fc921718ec38e4a8a1a0c0a9d1c27e8c7210497211d01927169c52610951dce4"}} as unknown as DocumentNode<DenialsQuery, DenialsQueryVariables>;
export const DenialAcknowledgeDocument = {"__meta__":{"documentId":"sha256:b6c00e92037ad18f5a7f5941088c3351c0a0cacdcd93f6cc59eae9d16700f28f"}} as unknown as DocumentNode<DenialAcknowledgeMutation, DenialAcknowledgeMutationVariables>;
export const RolesGrantingDocument = {"__meta__":{"documentId":"sha256:582a4a5dd2569fd96d9da0ae9d485265b2ede0d7625c86a33c3b15f1afcb9d5a"}} as unknown as DocumentNode<RolesGrantingQuery, RolesGrantingQueryVariables>;
export const DetectionsDocument = {"__meta__":{"documentId":"sha256:5927af340bad571720a8e9a7b9f97b19d4a9422d9289ac290965a8a4836e7f06"}} as unknown as DocumentNode<DetectionsQuery, DetectionsQueryVariables>;
export const DetectionAcknowledgeDocument = {"__meta__":{"documentId":"sha256:b7f5c088a59e3fdc5ca3fb4d614dd1abfa01843d8a6320ddcffc570c4bbb8bcb"}} as unknown as DocumentNode<DetectionAcknowledgeMutation, DetectionAcknowledgeMutationVariables>;
export const JobsDocument = {"__meta__":{"documentId":"sha256:c84531840ec1fe8c5843df19e89784ae8f0be561f11c13fe0ac7770e70a82daf"}} as unknown as DocumentNode<JobsQuery, JobsQueryVariables>;
export const JobDetailDocument = {"__meta__":{"documentId":"sha256:406cf7cb4d3e2ac841ef6d0a4d5b5bad8ec24e50dcb88d064ef8cd1a5a94f07f"}} as unknown as DocumentNode<JobDetailQuery, JobDetailQueryVariables>;
export const JobMovedDocument = {"__meta__":{"documentId":"sha256:2e1e921092197287c494aaa92ac14c7797e74bc6b2fcfbb7b09fdb886a6e7196"}} as unknown as DocumentNode<JobMovedSubscription, JobMovedSubscriptionVariables>;
export const JobRowsDocument = {"__meta__":{"documentId":"sha256:b8b58db794347df84e693e23ba89ff99b4e924cb001a31bd68188c6613a6a1a3"}} as unknown as DocumentNode<JobRowsQuery, JobRowsQueryVariables>;
export const JobCancelDocument = {"__meta__":{"documentId":"sha256:ad9546cb9749a63eed9d990c3b1babb86b1bb44896d6b702efb592dcec7bbcfd"}} as unknown as DocumentNode<JobCancelMutation, JobCancelMutationVariables>;
export const JobRetryDocument = {"__meta__":{"documentId":"sha256:ba3d1f167bed1955eb80caba8bce79fe3c7a43c37495583e04474aa856aa9391"}} as unknown as DocumentNode<JobRetryMutation, JobRetryMutationVariables>;
export const LabelItemFindDocument = {"__meta__":{"documentId":"sha256:58c200c534c8c7523a3d800222dddc185af9fe29da11bb90a2fc4e17ff8a3cef"}} as unknown as DocumentNode<LabelItemFindQuery, LabelItemFindQueryVariables>;
export const LabelsPrintDocument = {"__meta__":{"documentId":"sha256:6be15f4e4a81939c7d69a289aab13a0f63c01d8ddd44fcf1cf2577f8a3cf5d84"}} as unknown as DocumentNode<LabelsPrintMutation, LabelsPrintMutationVariables>;
export const LabelsJobDocument = {"__meta__":{"documentId":"sha256:7681a42b2af99e7b82d21b63a948885224a8c35b739a87ea5f9b0e994a32df26"}} as unknown as DocumentNode<LabelsJobSubscription, LabelsJobSubscriptionVariables>;
export const OutboxDocument = {"__meta__":{"documentId":"sha256:625e5072952eaedf7906b4e344ba96cd147ca551108a30f2217d64caab946a81"}} as unknown as DocumentNode<OutboxQuery, OutboxQueryVariables>;
export const MessagesDocument = {"__meta__":{"documentId":"sha256:39f38e6cbacf23bf36e6f8da33dfa16e4b6eff6990340932d101fcbfe01344a0"}} as unknown as DocumentNode<MessagesQuery, MessagesQueryVariables>;
export const OrderDocument = {"__meta__":{"documentId":"sha256:fae3dd9c9e26c85d7e1dafaf086725e9146f85e22eae5c0a04fc735466f8c841"}} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const OrderUpdatedDocument = {"__meta__":{"documentId":"sha256:e54892e607d9d6ab263fab1f481f8645ad566e03f44b76864f35ba796428bd79"}} as unknown as DocumentNode<OrderUpdatedSubscription, OrderUpdatedSubscriptionVariables>;
export const OrderItemUpdatedDocument = {"__meta__":{"documentId":"sha256:0a1ae090c783572dbb4f925875ede9ac1db6f1d98eb26ca45650a9c92e8bd88d"}} as unknown as DocumentNode<OrderItemUpdatedSubscription, OrderItemUpdatedSubscriptionVariables>;
export const OrdersDocument = {"__meta__":{"documentId":"sha256:214ad187442fc5deaff975e05f5579f36016e8efc62d2f5ccb09cd0816bfa194"}} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const OrderCountsDocument = {"__meta__":{"documentId":"sha256:48620729ca8942d04dafc34655bc9a0e4a900f39e4815b39a0e899205c2fb5cb"}} as unknown as DocumentNode<OrderCountsQuery, OrderCountsQueryVariables>;
export const OrdersCancelDocument = {"__meta__":{"documentId":"sha256:e6ca65daeb6783e256f18952bcabc99e3fcf43fe5daace099950e75e94ffe25c"}} as unknown as DocumentNode<OrdersCancelMutation, OrdersCancelMutationVariables>;
export const OrdersCancelAllDocument = {"__meta__":{"documentId":"sha256:e989bb237af40a25d4676765bd2af8dd4945da1f3c4ec9be0feb51d5a9d0189d"}} as unknown as DocumentNode<OrdersCancelAllMutation, OrdersCancelAllMutationVariables>;
export const OrdersExportDocument = {"__meta__":{"documentId":"sha256:5ea4af37c40192980a69a95ed1fe29abe5bb9778c687fc41ab8b46c47ba82fd6"}} as unknown as DocumentNode<OrdersExportMutation, OrdersExportMutationVariables>;
export const OrderQuoteDocument = {"__meta__":{"documentId":"sha256:5acaa112e3aa57d7e82bd68f48f6b279624f29e1eabe69e9a10f1038773040b5"}} as unknown as DocumentNode<OrderQuoteQuery, OrderQuoteQueryVariables>;
export const OrderPreviewDocument = {"__meta__":{"documentId":"sha256:5c1b5b71aeb564e23388f3e24b1b9c891fa8df8b65e9155ca296655a7f2052a7"}} as unknown as DocumentNode<OrderPreviewMutation, OrderPreviewMutationVariables>;
export const OrderPlaceDocument = {"__meta__":{"documentId":"sha256:a9e74c6e2b4442cd844d1c85302b537ce184b9d28b7e6ea9da37d991d5a59861"}} as unknown as DocumentNode<OrderPlaceMutation, OrderPlaceMutationVariables>;
export const OrderModifyPreviewDocument = {"__meta__":{"documentId":"sha256:072a7684be0be15988e2ef9ed7f5aea43d490639a63a8f48721c00e7fbaaa70d"}} as unknown as DocumentNode<OrderModifyPreviewMutation, OrderModifyPreviewMutationVariables>;
export const OrderModifyDocument = {"__meta__":{"documentId":"sha256:1760cd67c1702718663b6a95283316b47390eae61e44d3a20cee6cd564ffdfd5"}} as unknown as DocumentNode<OrderModifyMutation, OrderModifyMutationVariables>;
export const OrderPayDocument = {"__meta__":{"documentId":"sha256:631fd55bd4aec6ea337eb7a9af6662adae4660f5311b0eca97f8b1672a3e8075"}} as unknown as DocumentNode<OrderPayMutation, OrderPayMutationVariables>;
export const OrderCancelDocument = {"__meta__":{"documentId":"sha256:7486c0dea4ef0ce060935f9dff31dbbfedb2840449fa4f8990c470c21d29365a"}} as unknown as DocumentNode<OrderCancelMutation, OrderCancelMutationVariables>;
export const OrderHoldDocument = {"__meta__":{"documentId":"sha256:15b4e082e48a9eb4a9f591068940dc49d6dd58cefa5cc9007791cf0c5379ac2d"}} as unknown as DocumentNode<OrderHoldMutation, OrderHoldMutationVariables>;
export const OrderReleaseDocument = {"__meta__":{"documentId":"sha256:ce05bf8cecc204b6266026d2996208327231c4456ca8b84b824f2ef1e9b9f829"}} as unknown as DocumentNode<OrderReleaseMutation, OrderReleaseMutationVariables>;
export const OrderRedirectDocument = {"__meta__":{"documentId":"sha256:bc96d36108f93ed5ae8144660c913413a170e9a085828ed1bf73d958613e6f62"}} as unknown as DocumentNode<OrderRedirectMutation, OrderRedirectMutationVariables>;
export const OrderCompleteDocument = {"__meta__":{"documentId":"sha256:e8dde395213cfa861e3092b49cb89c5d69513883ef5da5f0fee4e8abaa30004c"}} as unknown as DocumentNode<OrderCompleteMutation, OrderCompleteMutationVariables>;
export const OrderCloseDocument = {"__meta__":{"documentId":"sha256:11fd144195f46a87fbcc2e5fc299ed3e6449c68df3ebbba59753ce3eb65905cd"}} as unknown as DocumentNode<OrderCloseMutation, OrderCloseMutationVariables>;
export const RedirectFeesDocument = {"__meta__":{"documentId":"sha256:ce4db227cef198b2b93cea1f2df9656f3a4035feadd5f30ca3cfaf71612f36bc"}} as unknown as DocumentNode<RedirectFeesQuery, RedirectFeesQueryVariables>;
export const CompensationEstimateDocument = {"__meta__":{"documentId":"sha256:5c55ed47a48a660267cdab16aee7b1da4ad83d240277a6fe700296b6a865c89b"}} as unknown as DocumentNode<CompensationEstimateQuery, CompensationEstimateQueryVariables>;
export const OrderAbandonDocument = {"__meta__":{"documentId":"sha256:fb1a7c49ff4120616ab540fd53f118a1b05293718d354a93027f9e1fcd18b0d0"}} as unknown as DocumentNode<OrderAbandonMutation, OrderAbandonMutationVariables>;
export const OverviewDocument = {"__meta__":{"documentId":"sha256:4fa03b4aee1a199839de3a51848c24bb6720276572bfc6df864b853c391eac44"}} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const RegistrationFunnelDocument = {"__meta__":{"documentId":"sha256:a37c877b4483b4aa3155f765145e4393461b1a1a420674c63e97682e4ed08361"}} as unknown as DocumentNode<RegistrationFunnelQuery, RegistrationFunnelQueryVariables>;
export const PermissionMatrixDocument = {"__meta__":{"documentId":"sha256:1a4996d6f8db4cebf6c5a1613455d24e4c08c44a4a141ea7c9e2e66aae771278"}} as unknown as DocumentNode<PermissionMatrixQuery, PermissionMatrixQueryVariables>;
export const RoleDetailDocument = {"__meta__":{"documentId":"sha256:27f3547263c74b97c85d3ec5b6d100dcd7779a7092d17979c8386ef8b91f1c4f"}} as unknown as DocumentNode<RoleDetailQuery, RoleDetailQueryVariables>;
export const RoleCreateDocument = {"__meta__":{"documentId":"sha256:7dcf1b9c54be95fd353d57dc8480e1508586a60732578dee1ca75f10527807c4"}} as unknown as DocumentNode<RoleCreateMutation, RoleCreateMutationVariables>;
export const RoleUpdateDocument = {"__meta__":{"documentId":"sha256:4b5c681e4a299c321bdf239633c2c09d4ce00d3530bf543e4a19a0ad555b0392"}} as unknown as DocumentNode<RoleUpdateMutation, RoleUpdateMutationVariables>;
export const RoleRetireDocument = {"__meta__":{"documentId":"sha256:cb6f760a8f1f6061447910d3d63a908d17936ccb1db9860cc43ba62cf4c55c04"}} as unknown as DocumentNode<RoleRetireMutation, RoleRetireMutationVariables>;
export const AccessReviewEntriesDocument = {"__meta__":{"documentId":"sha256:574be7285d9ca806a9b16a29921538a34a7b4ef65a5b486262931edd412bec85"}} as unknown as DocumentNode<AccessReviewEntriesQuery, AccessReviewEntriesQueryVariables>;
export const AccessReviewEntryHistoryDocument = {"__meta__":{"documentId":"sha256:4d0f70713f33c2f9cfd2e26af34da584708df6fed3b1b3182204711481fb50a1"}} as unknown as DocumentNode<AccessReviewEntryHistoryQuery, AccessReviewEntryHistoryQueryVariables>;
export const AccessReviewEntryDecideDocument = {"__meta__":{"documentId":"sha256:1f7363c547eefadfc4fb4288fa20077e1608ae2a9cafd5eca5f7c11e7833f526"}} as unknown as DocumentNode<AccessReviewEntryDecideMutation, AccessReviewEntryDecideMutationVariables>;
export const AccessReviewEntriesDecideDocument = {"__meta__":{"documentId":"sha256:753297d98a8bd3c0803bbcc26a3cf78c7fd5a42a84b6a7bda28c5005c2585964"}} as unknown as DocumentNode<AccessReviewEntriesDecideMutation, AccessReviewEntriesDecideMutationVariables>;
export const AccessReviewEntriesDecideAllDocument = {"__meta__":{"documentId":"sha256:cc9ddd78efd4ab83c5c3e63d60ddf2cc3b543bcb124937738dbdfaa502e4f2b1"}} as unknown as DocumentNode<AccessReviewEntriesDecideAllMutation, AccessReviewEntriesDecideAllMutationVariables>;
export const AccessReviewsDocument = {"__meta__":{"documentId":"sha256:e9e8aa501d0a9260b12235c648444642509bbc10b7ac094c673a9b1279c83c75"}} as unknown as DocumentNode<AccessReviewsQuery, AccessReviewsQueryVariables>;
export const AccessReviewClockDocument = {"__meta__":{"documentId":"sha256:ca736841ad2da98905951f9f1a266287f297878af1acac921ae8773930a4fe3f"}} as unknown as DocumentNode<AccessReviewClockQuery, AccessReviewClockQueryVariables>;
export const AccessReviewDetailDocument = {"__meta__":{"documentId":"sha256:8a9eb56e61c5a74de446e542e3b8a12723fa1d3fc29f9e6e99a64389d2fd6539"}} as unknown as DocumentNode<AccessReviewDetailQuery, AccessReviewDetailQueryVariables>;
export const AccessReviewFiguresDocument = {"__meta__":{"documentId":"sha256:7d367ab8a7cc61b2c2f0d3a428534f40e660d497be4a2ba8837af26e1ea11193"}} as unknown as DocumentNode<AccessReviewFiguresQuery, AccessReviewFiguresQueryVariables>;
export const AccessReviewPreviewDocument = {"__meta__":{"documentId":"sha256:585705b5a92899347a1fa38327ddf02dc8c826177e744b921154627382b6ef70"}} as unknown as DocumentNode<AccessReviewPreviewQuery, AccessReviewPreviewQueryVariables>;
export const ReviewersFindDocument = {"__meta__":{"documentId":"sha256:d4ab8d6b968d58d934135f966c568ff5303e8cd34c1c1e3ba2ecab360ee81ab2"}} as unknown as DocumentNode<ReviewersFindQuery, ReviewersFindQueryVariables>;
export const AccessReviewUnitsDocument = {"__meta__":{"documentId":"sha256:4ec7be1d268e0c7f5c752945e95aa78954c0520dc98df6beda459b76c9d934d5"}} as unknown as DocumentNode<AccessReviewUnitsQuery, AccessReviewUnitsQueryVariables>;
export const AccessReviewCreateDocument = {"__meta__":{"documentId":"sha256:fca2f2c9216c0e22c18aa735d757277511368a744b04b469343717882edf8f50"}} as unknown as DocumentNode<AccessReviewCreateMutation, AccessReviewCreateMutationVariables>;
export const AccessReviewStartDocument = {"__meta__":{"documentId":"sha256:0ac6c8575997f2c6681381f837d7f8b2152c2c7f7610f6c491fbf93dccecc96a"}} as unknown as DocumentNode<AccessReviewStartMutation, AccessReviewStartMutationVariables>;
export const AccessReviewCloseDocument = {"__meta__":{"documentId":"sha256:f5a40a2b65312a8802844060180e879b086d40ff6b4778b8737721477e21495a"}} as unknown as DocumentNode<AccessReviewCloseMutation, AccessReviewCloseMutationVariables>;
export const AccessReviewUndoDocument = {"__meta__":{"documentId":"sha256:4e21f9cec4b5ff16b54821bdbe2685132955cb67f1ed6a5419bb646760800c15"}} as unknown as DocumentNode<AccessReviewUndoMutation, AccessReviewUndoMutationVariables>;
export const AccessReviewCancelDocument = {"__meta__":{"documentId":"sha256:397d5f750b47b20319941ffdc62b48dcf7b6e9483b503238923b9c7a81185e43"}} as unknown as DocumentNode<AccessReviewCancelMutation, AccessReviewCancelMutationVariables>;
export const AccessReviewAssignDocument = {"__meta__":{"documentId":"sha256:ae6df39992bcbc0c874e5a2f157d69de2ca8a23c8141ae18714c3f95e88001c7"}} as unknown as DocumentNode<AccessReviewAssignMutation, AccessReviewAssignMutationVariables>;
export const AccessReviewReportDocument = {"__meta__":{"documentId":"sha256:54b4dfd106e57d92ecf7c7388e8e721849024b6a093c23e2172c759291e16e51"}} as unknown as DocumentNode<AccessReviewReportMutation, AccessReviewReportMutationVariables>;
export const WhoCanDocument = {"__meta__":{"documentId":"sha256:1a65342ccecf311d937b3bbe6386aaff4cba4bd15217a31b75b255c7a58c998d"}} as unknown as DocumentNode<WhoCanQuery, WhoCanQueryVariables>;
export const RightsPeopleDocument = {"__meta__":{"documentId":"sha256:d8f08b27366ce2de2262d17c46dc3c0ffffc801ad040bf258e56c0a8547d03b3"}} as unknown as DocumentNode<RightsPeopleQuery, RightsPeopleQueryVariables>;
export const AdministratorCreateDocument = {"__meta__":{"documentId":"sha256:7b6ba39ef6d3f5cb77d44e8a207e07470e16260f4b4f0731cbde3b2667b14c28"}} as unknown as DocumentNode<AdministratorCreateMutation, AdministratorCreateMutationVariables>;
export const InvitationAcceptDocument = {"__meta__":{"documentId":"sha256:bbed6c8287a99e31c63486f6b3c2ffaa2c0e1956d628d18b1441d27ced244dc1"}} as unknown as DocumentNode<InvitationAcceptMutation, InvitationAcceptMutationVariables>;
export const SecondFactorsDocument = {"__meta__":{"documentId":"sha256:099cbda16a257610eda41f6de364f3a965d00daf8ae169c9651453fea6714d37"}} as unknown as DocumentNode<SecondFactorsQuery, SecondFactorsQueryVariables>;
export const SignInPasskeyOptionsDocument = {"__meta__":{"documentId":"sha256:d10cf0c723400d483f31c4fba1a8199b6913f0070726b006c2dfa261d390db73"}} as unknown as DocumentNode<SignInPasskeyOptionsMutation, SignInPasskeyOptionsMutationVariables>;
export const SignInByPasskeyDocument = {"__meta__":{"documentId":"sha256:6f1c6c5f68e2a98f2a151eb29b6a6095d06d91226bf8ead0b84e804c3ee99357"}} as unknown as DocumentNode<SignInByPasskeyMutation, SignInByPasskeyMutationVariables>;
export const SignInConfirmPasskeyOptionsDocument = {"__meta__":{"documentId":"sha256:b0b1374fc6f8acbea8dd8404665d8716accf299344dc920c0ce786147fdbe2ec"}} as unknown as DocumentNode<SignInConfirmPasskeyOptionsMutation, SignInConfirmPasskeyOptionsMutationVariables>;
export const SignInConfirmByPasskeyDocument = {"__meta__":{"documentId":"sha256:cb3d880c0431a09a461c1771297776625872f502252b5cb558e488a2ee3f29ce"}} as unknown as DocumentNode<SignInConfirmByPasskeyMutation, SignInConfirmByPasskeyMutationVariables>;
export const SessionConfirmPasskeyOptionsDocument = {"__meta__":{"documentId":"sha256:2cf98e021824cba482eb6ad447f427ff2d4fbf7d9b7712185bd0ea08578579d3"}} as unknown as DocumentNode<SessionConfirmPasskeyOptionsMutation, SessionConfirmPasskeyOptionsMutationVariables>;
export const SessionConfirmByPasskeyDocument = {"__meta__":{"documentId":"sha256:00a0acca75e34d70e5c622ff5075ed80fe87285a156e2455f65fd719d1306f9d"}} as unknown as DocumentNode<SessionConfirmByPasskeyMutation, SessionConfirmByPasskeyMutationVariables>;
export const RegistrationTermsDocument = {"__meta__":{"documentId":"sha256:625afa451be7098183f116ca0ed2bb4d5c1843e2fc07a2f6cdaa17bb5b76d7df"}} as unknown as DocumentNode<RegistrationTermsQuery, RegistrationTermsQueryVariables>;
export const RegistrationStartDocument = {"__meta__":{"documentId":"sha256:dbd7a6fe7c1a3583fe05dd6d1fe3e3248682f4741fd9b6db0fa7a81a452d2e38"}} as unknown as DocumentNode<RegistrationStartMutation, RegistrationStartMutationVariables>;
export const RegistrationConfirmDocument = {"__meta__":{"documentId":"sha256:9ee0163f2835e40a0e74957e98893e06fa5e667c6268b1a26fe9a44d708aa2f5"}} as unknown as DocumentNode<RegistrationConfirmMutation, RegistrationConfirmMutationVariables>;
export const PasswordResetStartDocument = {"__meta__":{"documentId":"sha256:3e8dee6f43dd6a0a134b953cc98d802c61b924278c4fc6adb64d654efe39e9fe"}} as unknown as DocumentNode<PasswordResetStartMutation, PasswordResetStartMutationVariables>;
export const PasswordResetConfirmDocument = {"__meta__":{"documentId":"sha256:e57ba1353aefb575fa7f8257c4a61baef35a09d93cc0d102e73dbb9d1fe3e463"}} as unknown as DocumentNode<PasswordResetConfirmMutation, PasswordResetConfirmMutationVariables>;
export const SecondFactorEnrolDocument = {"__meta__":{"documentId":"sha256:a1d149ecc1e22a26c9bc36687a4db10237e1f96e050f9b3a632bc9fddf12f04c"}} as unknown as DocumentNode<SecondFactorEnrolMutation, SecondFactorEnrolMutationVariables>;
export const SecondFactorConfirmDocument = {"__meta__":{"documentId":"sha256:bb019bffbcc6e580c8d8d1bc913c04d1c2dab42a2b759723881422f58bdf392c"}} as unknown as DocumentNode<SecondFactorConfirmMutation, SecondFactorConfirmMutationVariables>;
export const SignInCodeStartDocument = {"__meta__":{"documentId":"sha256:e8729477da9e9d8739322a67f66237a311e2757894c27b9e59bb7908f81b5e26"}} as unknown as DocumentNode<SignInCodeStartMutation, SignInCodeStartMutationVariables>;
export const SignInDocument = {"__meta__":{"documentId":"sha256:ca425b466e8fe60e2448ff4f0d0d52d9c0e45cdf34e2776aa219445ba61d8b21"}} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInConfirmDocument = {"__meta__":{"documentId":"sha256:20f67f550072e737bd42537cb5fd1ea575db558fb423ce05bee0b90385619340"}} as unknown as DocumentNode<SignInConfirmMutation, SignInConfirmMutationVariables>;
export const SignOutDocument = {"__meta__":{"documentId":"sha256:64727746a263109b135d901d6d7b353ea47a3f1ebf2eafe6c6da9fed299fa2a0"}} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const TokenSignInDocument = {"__meta__":{"documentId":"sha256:9fafc4a134ef60270e03c3aa5cb4fd08efe673ba16396f44525e72a2f6a5ecc8"}} as unknown as DocumentNode<TokenSignInMutation, TokenSignInMutationVariables>;
export const TokenConfirmDocument = {"__meta__":{"documentId":"sha256:00783eba66daf477b60670fc5239ddaeb2542d0d38f19557ba1e40ca19aa5538"}} as unknown as DocumentNode<TokenConfirmMutation, TokenConfirmMutationVariables>;
export const ViewerDocument = {"__meta__":{"documentId":"sha256:348a8100d39217305e492a9649c4ed67e50f34be9924303b57d86c9153ff2b6d"}} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const ShipmentDocument = {"__meta__":{"documentId":"sha256:f2efec6c2d4db43dc60fa415e4e240c589d1d038b90232c1de978ff2598713d0"}} as unknown as DocumentNode<ShipmentQuery, ShipmentQueryVariables>;
export const ShipmentUpdatedDocument = {"__meta__":{"documentId":"sha256:6a496336e0362f9b8d9694a4f82cc4ea6b28e618ab3f71e6691cab163e648cc6"}} as unknown as DocumentNode<ShipmentUpdatedSubscription, ShipmentUpdatedSubscriptionVariables>;
export const ShipmentAcceptDocument = {"__meta__":{"documentId":"sha256:a76f7ad6f1cf77a91f69904eaa79b3b8cb62197b169218b6fa2ded003f4f84e4"}} as unknown as DocumentNode<ShipmentAcceptMutation, ShipmentAcceptMutationVariables>;
export const ShipmentScanDocument = {"__meta__":{"documentId":"sha256:57b2b01c73010fcd179d678bfecfd50e58b83b6c340fa9062e4370ab791a7a6a"}} as unknown as DocumentNode<ShipmentScanMutation, ShipmentScanMutationVariables>;
export const ShipmentAwaitPickupDocument = {"__meta__":{"documentId":"sha256:f2219ff86ebcecada030aa457812a3674a136c21be07c5656e480b10f565debe"}} as unknown as DocumentNode<ShipmentAwaitPickupMutation, ShipmentAwaitPickupMutationVariables>;
export const ShipmentDeliverDocument = {"__meta__":{"documentId":"sha256:11ce85b1661e150dc29da474ed9b8cbaacf8e0d7b55d367cf9b3aaeaf6063ca3"}} as unknown as DocumentNode<ShipmentDeliverMutation, ShipmentDeliverMutationVariables>;
export const ShipmentFailDocument = {"__meta__":{"documentId":"sha256:451b36ca8a0d8b1920b88349d0de1c23082621dd7da56424e2f6edd4fa184491"}} as unknown as DocumentNode<ShipmentFailMutation, ShipmentFailMutationVariables>;
export const ShipmentHoldDocument = {"__meta__":{"documentId":"sha256:cd8c6c792f37fffa7899e3bfea4bb0756a6b810702ee105556281ccacb9e94a3"}} as unknown as DocumentNode<ShipmentHoldMutation, ShipmentHoldMutationVariables>;
export const ShipmentReleaseDocument = {"__meta__":{"documentId":"sha256:39f7f606695d7689fecd6f3f97ac2abe9ea14232e5757159e33aeec79dfcb793"}} as unknown as DocumentNode<ShipmentReleaseMutation, ShipmentReleaseMutationVariables>;
export const ShipmentReturnDocument = {"__meta__":{"documentId":"sha256:1b265e1d99cbf13ab2428ec892ceb74093fbb4312e4c4455385da2b4c28d74e8"}} as unknown as DocumentNode<ShipmentReturnMutation, ShipmentReturnMutationVariables>;
export const ShipmentReturnedDocument = {"__meta__":{"documentId":"sha256:47a67606ffc72a7007b1a083cff9a91003d18dd561ea4595f923733060382030"}} as unknown as DocumentNode<ShipmentReturnedMutation, ShipmentReturnedMutationVariables>;
export const ShipmentUndeliverableDocument = {"__meta__":{"documentId":"sha256:2a5e5a2d014daff1bd94df3c0946195372df5f4bf2951db712d765e4ff19ff80"}} as unknown as DocumentNode<ShipmentUndeliverableMutation, ShipmentUndeliverableMutationVariables>;
export const ShipmentReportDocument = {"__meta__":{"documentId":"sha256:2227f5f09ff8764d9c714b50d2fac66a3b8da6a05855e64ad524267d3b0c73c4"}} as unknown as DocumentNode<ShipmentReportMutation, ShipmentReportMutationVariables>;
export const ShipmentFindDocument = {"__meta__":{"documentId":"sha256:477d32576294eeaec355190dcf167062d41d8708885c37eb4fc708608b24528d"}} as unknown as DocumentNode<ShipmentFindMutation, ShipmentFindMutationVariables>;
export const ShipmentLabelPrintDocument = {"__meta__":{"documentId":"sha256:b3e65e88ef4489f88c72f5039b36d5e6abc0fcfa19804ced504994b7b901442e"}} as unknown as DocumentNode<ShipmentLabelPrintMutation, ShipmentLabelPrintMutationVariables>;
export const ShipmentsDocument = {"__meta__":{"documentId":"sha256:2249ba2fc944159d35602b19a8de1764f4b39562b8e1bd702c909104438e294e"}} as unknown as DocumentNode<ShipmentsQuery, ShipmentsQueryVariables>;
export const ShipmentCountsDocument = {"__meta__":{"documentId":"sha256:c5b1884de5e6315f36cbc747e192f638f97ca9c2cac4d03f020346d6fd000835"}} as unknown as DocumentNode<ShipmentCountsQuery, ShipmentCountsQueryVariables>;
export const ShipmentsHoldDocument = {"__meta__":{"documentId":"sha256:4dc49174e626d0513798c656dc630e2dcae59a822be8234bb578b5ace9469084"}} as unknown as DocumentNode<ShipmentsHoldMutation, ShipmentsHoldMutationVariables>;
export const ShipmentsHoldAllDocument = {"__meta__":{"documentId":"sha256:268d97f1f87e13f5f81cf3df156076c08b674ff3d7d6cfecfd35853a4fc8e992"}} as unknown as DocumentNode<ShipmentsHoldAllMutation, ShipmentsHoldAllMutationVariables>;
export const ShipmentsLabelsPrintDocument = {"__meta__":{"documentId":"sha256:2fa718a7aec0b493d149ae4118d43a0c63266313147b93fddec20159fde53b86"}} as unknown as DocumentNode<ShipmentsLabelsPrintMutation, ShipmentsLabelsPrintMutationVariables>;
export const ShipmentsLabelsPrintAllDocument = {"__meta__":{"documentId":"sha256:517fa5ee74920bce40b82916a94adcf020e33d56063a41d3a50f574debc4d228"}} as unknown as DocumentNode<ShipmentsLabelsPrintAllMutation, ShipmentsLabelsPrintAllMutationVariables>;
export const ShipmentsExportDocument = {"__meta__":{"documentId":"sha256:fc8ff95056c5b7dcf8ec45bd085a17cdfbe19c2c40fad26e9b38981e9d114b35"}} as unknown as DocumentNode<ShipmentsExportMutation, ShipmentsExportMutationVariables>;
export const SubjectRequestsDocument = {"__meta__":{"documentId":"sha256:da65f752d73361bb437860bc7855649327e49cc2aff80e50ac995da629b380c1"}} as unknown as DocumentNode<SubjectRequestsQuery, SubjectRequestsQueryVariables>;
export const SubjectRequestDetailDocument = {"__meta__":{"documentId":"sha256:63b9174ef1dbb879bd276e68e2e426de52e0fb349cf904a9b89210a45c9c72c1"}} as unknown as DocumentNode<SubjectRequestDetailQuery, SubjectRequestDetailQueryVariables>;
export const MyDataDocument = {"__meta__":{"documentId":"sha256:3916ca6ab367b1f36ddf1c73ecfa25637f0bb398fbe8fa24187c372c5b1f6aec"}} as unknown as DocumentNode<MyDataQuery, MyDataQueryVariables>;
export const SubjectRequestCreateDocument = {"__meta__":{"documentId":"sha256:e351aaa8991dce9e26da02112db258af19e7316056c63adf2618a7bb66dc9016"}} as unknown as DocumentNode<SubjectRequestCreateMutation, SubjectRequestCreateMutationVariables>;
export const SubjectRequestCancelDocument = {"__meta__":{"documentId":"sha256:9687b5d2f61262ac531422d17ab3527ecd881a6f8bdca4bf4b89d0808ff1ef12"}} as unknown as DocumentNode<SubjectRequestCancelMutation, SubjectRequestCancelMutationVariables>;
export const SubjectRequestBeginDocument = {"__meta__":{"documentId":"sha256:4760c9dddaf86eb4fb982d2c647f53382ab53fd1572cbdd9fe098405ec8ea3c0"}} as unknown as DocumentNode<SubjectRequestBeginMutation, SubjectRequestBeginMutationVariables>;
export const SubjectRequestFulfilDocument = {"__meta__":{"documentId":"sha256:0a655898bb1b5d32d04f7e91e22ddf8131f073431f3da6bb797a238a5a28fb1d"}} as unknown as DocumentNode<SubjectRequestFulfilMutation, SubjectRequestFulfilMutationVariables>;
export const SubjectRequestRefuseDocument = {"__meta__":{"documentId":"sha256:778713aa14591b0179bf11e2ca19833d4c0cb06557d9b639241262090561b229"}} as unknown as DocumentNode<SubjectRequestRefuseMutation, SubjectRequestRefuseMutationVariables>;
export const TariffsDocument = {"__meta__":{"documentId":"sha256:95c95165ffee8cbbf6683395e790e416bd88def4036f530c83d8e95b489d6bfc"}} as unknown as DocumentNode<TariffsQuery, TariffsQueryVariables>;
export const PriceFindDocument = {"__meta__":{"documentId":"sha256:2a2687bc32c0289e07bdfc29f4b836ecfd6c22637fdb47700dab8e8b804113a2"}} as unknown as DocumentNode<PriceFindQuery, PriceFindQueryVariables>;
export const ConsentTextDocument = {"__meta__":{"documentId":"sha256:1fc76173697acc4c8794059d4c77c8cdf3d22f80429b8a774ae645996ac67031"}} as unknown as DocumentNode<ConsentTextQuery, ConsentTextQueryVariables>;
export const ItemScanDocument = {"__meta__":{"documentId":"sha256:11c4cd2bc19a342ec125ada612b55cd58c42ba27b36db55662dde49a0644c810"}} as unknown as DocumentNode<ItemScanQuery, ItemScanQueryVariables>;
export const ItemScanRecordDocument = {"__meta__":{"documentId":"sha256:33e9bce4892df4143267d764657e91b888ca5b0cdbdddda3958b72614b72756b"}} as unknown as DocumentNode<ItemScanRecordMutation, ItemScanRecordMutationVariables>;
export const TrackDocument = {"__meta__":{"documentId":"sha256:039654a8a5e5530f27720c98b4774b1156410202f55a38368f3708c3040d6b75"}} as unknown as DocumentNode<TrackQuery, TrackQueryVariables>;
export const RoleChoicesDocument = {"__meta__":{"documentId":"sha256:010fd65aee7760b0547fa831ff34b3e0c8fbdd1d93b52e59fdf6228255b93614"}} as unknown as DocumentNode<RoleChoicesQuery, RoleChoicesQueryVariables>;
export const RoleAssignmentCreateDocument = {"__meta__":{"documentId":"sha256:26ddd4ab21462c625e7248d9c6fe024514f40f8364e28f8a812ccd5152c13c14"}} as unknown as DocumentNode<RoleAssignmentCreateMutation, RoleAssignmentCreateMutationVariables>;
export const RoleAssignmentWithdrawDocument = {"__meta__":{"documentId":"sha256:63d682732b3718f359de983a6cd70903fc879bb0802e149bf743b128be66c454"}} as unknown as DocumentNode<RoleAssignmentWithdrawMutation, RoleAssignmentWithdrawMutationVariables>;
export const UserInviteDocument = {"__meta__":{"documentId":"sha256:3cb8673533e2037f6b56241fda1fc2a38da83425adb49c8b222b13332b3f97c3"}} as unknown as DocumentNode<UserInviteMutation, UserInviteMutationVariables>;
export const InvitationRenewDocument = {"__meta__":{"documentId":"sha256:7a822dee9a99a3e85276c7dc1655d27904a3ba4069dd92cef70c41f925a05e4b"}} as unknown as DocumentNode<InvitationRenewMutation, InvitationRenewMutationVariables>;
export const UserSuspendDocument = {"__meta__":{"documentId":"sha256:34176eedf166a43aa815f6fb066dc5c7f6b159bba7f1f25f31d93a6f18de0312"}} as unknown as DocumentNode<UserSuspendMutation, UserSuspendMutationVariables>;
export const UserReactivateDocument = {"__meta__":{"documentId":"sha256:f47ac15e203dd19e15b35af33ce34371ba21e80dbcd479e08b67945cd96f0953"}} as unknown as DocumentNode<UserReactivateMutation, UserReactivateMutationVariables>;
export const UserDeactivateDocument = {"__meta__":{"documentId":"sha256:466a8680e1d184d44add5fa7a5b548f0175a9ea1a0202dfce7142b605bc89827"}} as unknown as DocumentNode<UserDeactivateMutation, UserDeactivateMutationVariables>;
export const UserSessionsRevokeDocument = {"__meta__":{"documentId":"sha256:c52793fb7db7ade461b4033e6bff5ead7a9ebdd415abe56fa235cdc9015ad13a"}} as unknown as DocumentNode<UserSessionsRevokeMutation, UserSessionsRevokeMutationVariables>;
export const AllSessionsRevokeDocument = {"__meta__":{"documentId":"sha256:568da94dcbdb64599d25f0ec2f5e01a7a4975fbec3b755c338f79631fcf23cf5"}} as unknown as DocumentNode<AllSessionsRevokeMutation, AllSessionsRevokeMutationVariables>;
export const UserVerificationsDocument = {"__meta__":{"documentId":"sha256:82bb9150c17adffa32f3312870e15531aa480d8896e73ff8d03e83de17d719f5"}} as unknown as DocumentNode<UserVerificationsQuery, UserVerificationsQueryVariables>;
export const UserSecondFactorCodeSendDocument = {"__meta__":{"documentId":"sha256:6c92d32d63fb0361ac7c581447135391000ddfc3a958244cbb7e3d26fe33ac9e"}} as unknown as DocumentNode<UserSecondFactorCodeSendMutation, UserSecondFactorCodeSendMutationVariables>;
export const UserSecondFactorRemoveDocument = {"__meta__":{"documentId":"sha256:5cf9ee23ad215f65a3cd461b723d1b37583f7f8a9f1ef94cf5a438f1d8e95444"}} as unknown as DocumentNode<UserSecondFactorRemoveMutation, UserSecondFactorRemoveMutationVariables>;
export const UsersDocument = {"__meta__":{"documentId":"sha256:f096b804d08e7b0196cad33bf7ad6fa29983b8e9d7c4997f7d75842ec84c03a3"}} as unknown as DocumentNode<UsersQuery, UsersQueryVariables>;
export const UserDetailDocument = {"__meta__":{"documentId":"sha256:3e82e83a483f763e7036220c33aba85d203a5ecebe868b5ca5cdedd7c17fd774"}} as unknown as DocumentNode<UserDetailQuery, UserDetailQueryVariables>;
export const UserSessionsDocument = {"__meta__":{"documentId":"sha256:30490168e1352e68c38f67e2f9ecf712c8ff528d180e0a605d0f8ac254405367"}} as unknown as DocumentNode<UserSessionsQuery, UserSessionsQueryVariables>;
export const CertificateBindDocument = {"__meta__":{"documentId":"sha256:80b5ee86274294112013ac6bbf0e448e769bc78b8c65787dd6bc29fc09deb00e"}} as unknown as DocumentNode<CertificateBindMutation, CertificateBindMutationVariables>;
export const CertificateChallengeDocument = {"__meta__":{"documentId":"sha256:1650baeba10d19e639dd17641235c19b35fee89ec4b3bc26d18df533eeeba863"}} as unknown as DocumentNode<CertificateChallengeMutation, CertificateChallengeMutationVariables>;
export const CertificateProveDocument = {"__meta__":{"documentId":"sha256:d3a0ec8d72a354172ab01541e34d82d862d8589ef20f1b23675fc702cc1519d8"}} as unknown as DocumentNode<CertificateProveMutation, CertificateProveMutationVariables>;
export const CertificateSuspendDocument = {"__meta__":{"documentId":"sha256:90c22752aa8f1064037b12917f50a97106246ba5766af568a1dbff4e5953a6aa"}} as unknown as DocumentNode<CertificateSuspendMutation, CertificateSuspendMutationVariables>;
export const VerificationQueueDocument = {"__meta__":{"documentId":"sha256:ec5030c5bcedd69884eac93c406921d2b7394a00af8648a6a79e816424c3d244"}} as unknown as DocumentNode<VerificationQueueQuery, VerificationQueueQueryVariables>;
export const VerificationReviewDocument = {"__meta__":{"documentId":"sha256:2ba8d2d4d503d9cbd5f7dbea81eb0154a7a00c2ccdbdda7ec5c1a84741c02620"}} as unknown as DocumentNode<VerificationReviewQuery, VerificationReviewQueryVariables>;
export const VerificationClaimDocument = {"__meta__":{"documentId":"sha256:8063b1aeec21d9908dcc8e0b73650ea791c7af15efd12db0352fdd15d1f7ba22"}} as unknown as DocumentNode<VerificationClaimMutation, VerificationClaimMutationVariables>;
export const VerificationReleaseDocument = {"__meta__":{"documentId":"sha256:0f116e7d3396a72d8067f3dfb5140b7c38c3b7ad4358c35b56bc3d2eb660e8d7"}} as unknown as DocumentNode<VerificationReleaseMutation, VerificationReleaseMutationVariables>;
export const VerificationRevealDocument = {"__meta__":{"documentId":"sha256:6682650213690f842eace3318d02dacfdbf821fca169a70f89cc3c962c9bc5bd"}} as unknown as DocumentNode<VerificationRevealMutation, VerificationRevealMutationVariables>;
export const VerificationRequestInfoDocument = {"__meta__":{"documentId":"sha256:5edc74a68c7f170d63ab185273d3ef3280e9253dfd3566db04d0bcf915644996"}} as unknown as DocumentNode<VerificationRequestInfoMutation, VerificationRequestInfoMutationVariables>;
export const VerificationDecideDocument = {"__meta__":{"documentId":"sha256:3942282698216bb48123df42bd1798843bb607c360a24a2d636a096f33ef852c"}} as unknown as DocumentNode<VerificationDecideMutation, VerificationDecideMutationVariables>;
export const VerificationRevokeDocument = {"__meta__":{"documentId":"sha256:862b761f9e1db72878dff5e0f3ed34c43b0955e008b7b2493f51e2a0321c87b2"}} as unknown as DocumentNode<VerificationRevokeMutation, VerificationRevokeMutationVariables>;
export const MyVerificationDocument = {"__meta__":{"documentId":"sha256:4c9db2ec24c4f2b548d3c5a6ed6ed2046727b57f3c8668cac6027a6cfded943b"}} as unknown as DocumentNode<MyVerificationQuery, MyVerificationQueryVariables>;
export const VerificationSubmitPersonDocument = {"__meta__":{"documentId":"sha256:4a93937ab2b3c4d00716628b295ff8b26b1546ad41a508bc0bffbfa4b8229883"}} as unknown as DocumentNode<VerificationSubmitPersonMutation, VerificationSubmitPersonMutationVariables>;
export const VerificationSubmitOrganisationDocument = {"__meta__":{"documentId":"sha256:072aeb21be8ca9d844df94400763e6ca1a5eb843faf6eacbeda10aa4425092e3"}} as unknown as DocumentNode<VerificationSubmitOrganisationMutation, VerificationSubmitOrganisationMutationVariables>;
export const VerificationAnswerDocument = {"__meta__":{"documentId":"sha256:bbd1ff18c0fbfd815509f08549ee02039df489d9614fb5ac8c0ebe000cbd42fd"}} as unknown as DocumentNode<VerificationAnswerMutation, VerificationAnswerMutationVariables>;
export const VerificationWithdrawDocument = {"__meta__":{"documentId":"sha256:3515f6688a902e9f833e46fda718666c40c89d198c1f412a7e79e8d6622cabee"}} as unknown as DocumentNode<VerificationWithdrawMutation, VerificationWithdrawMutationVariables>;