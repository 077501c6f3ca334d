/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Conditions on the list's entries. All given ones must hold. */
export type AuditEntryFilter = {
  /** What. */
  action?: StringFilter | null | undefined;
  /** Who. */
  actor?: IdFilter | null | undefined;
  /** All of these hold. */
  and?: Array<AuditEntryFilter> | null | undefined;
  /** When. */
  at?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: AuditEntryFilter | null | undefined;
  /** What it was done to. */
  objectId?: IdFilter | null | undefined;
  /** The graph type of what it was done to. */
  objectType?: StringFilter | null | undefined;
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
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
};

/** Conditions on a yes or no. */
export type BooleanFilter = {
  /** Equal to this. */
  eq?: boolean | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
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
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
  /** Before this. */
  lt?: string | null | undefined;
  /** At this or before. */
  lte?: string | null | undefined;
};

/** From one moment to another, both included. */
export type DateTimeRange = {
  /** The earliest. */
  from: string;
  /** The latest. */
  to: string;
};

/** Conditions on an object's id. */
export type IdFilter = {
  /** Equal to this. */
  eq?: string | number | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string | number> | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
};

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
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** At most this. */
  lte?: number | null | undefined;
};

/** From one number to another, both included. */
export type IntRange = {
  /** The least. */
  from: number;
  /** The greatest. */
  to: number;
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

/** Conditions on the list's entries. All given ones must hold. */
export type OrderFilter = {
  /** All of these hold. */
  and?: Array<OrderFilter> | null | undefined;
  /** Where it goes. */
  destinationCountry?: StringFilter | null | undefined;
  /** The item's number. */
  itemNumber?: StringFilter | null | undefined;
  /** This does not hold. */
  not?: OrderFilter | null | undefined;
  /** The order's number. */
  number?: StringFilter | null | undefined;
  /** One of these holds. */
  or?: Array<OrderFilter> | null | undefined;
  /** When it was placed. */
  placedAt?: DateTimeFilter | null | undefined;
  /** What is sent. */
  product?: OrderProductFilter | null | undefined;
  /** Whether it is registered. */
  registered?: BooleanFilter | null | undefined;
  /** The state. */
  status?: OrderStatusFilter | null | undefined;
  /** Weight in grams. */
  weightGrams?: IntFilter | null | undefined;
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
  /** Their number. */
  | 'NUMBER'
  /** When they were placed. */
  | 'PLACED_AT'
  /** What carriage costs. */
  | 'POSTAGE'
  /** The state's name. */
  | 'STATUS';

/** What is to be sent, by whom and to whom. */
export type OrderPlaceInput = {
  /** To whom. */
  addressee: PartyInput;
  /** What is inside, at most 20 lines; needed for parcels and EMS. */
  contents?: Array<ContentLineInput>;
  /** What the contents are to customs; needed abroad. */
  contentsCategory?: ContentsCategory | null | undefined;
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
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
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
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
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

/** The first code of a new second factor. */
export type SecondFactorConfirmInput = {
  /** Six digits from the authenticator. */
  code: string;
};

/** How the session's token is handed over. */
export type SessionDelivery =
  /** In the answer, to be sent as `Authorization: Bearer`. */
  | 'BEARER'
  /** As a cookie no script can read: for browsers, with the header `GraphQL-Preflight: 1`. */
  | 'COOKIE';

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

/** The second factor's code. */
export type SignInConfirmInput = {
  /** Six digits from the authenticator, or a recovery code. */
  code: string;
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

/** Conditions on a text. All given ones must hold. */
export type StringFilter = {
  /** Equal to this. */
  eq?: string | null | undefined;
  /** One of these, at most 100. */
  in?: Array<string> | null | undefined;
  /** Whether there is no value. */
  isNull?: boolean | null | undefined;
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

export type SessionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
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
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'CounterReceipt', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderCharge', id: string }
    | { __typename: 'OrderEvent', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'Shipment', id: string }
    | { __typename: 'ShipmentEvent', id: string }
    | { __typename: 'Unit', id: string }
    | { __typename: 'User', displayName: string, id: string }
   | null };

export type AuditChainQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChainQuery = { __typename: 'Query', auditChain: { __typename: 'AuditChain', intact: boolean, entries: number, headHash: string | null, headAt: string | null, verifiedAt: string, firstBrokenSequence: number | null, problem: string | null } };

export type PartyFieldsFragment = { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null };

export type OrderDetailFieldsFragment = { __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, returnReceipt: boolean, zone: TariffZone, weightGrams: number, itemNumber: string | null, placedAt: string, updatedAt: string, cancelledAt: string | null, cancelReason: string | null, version: number, insuredValue: { __typename: 'Money', amount: string, currency: Currency } | null, postage: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, customer: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string } | null, charges: Array<{ __typename: 'OrderCharge', id: string, code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, events: Array<{ __typename: 'OrderEvent', id: string, status: OrderStatus, at: string, reason: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> };

export type OrderQueryVariables = Exact<{
  number: string;
}>;


export type OrderQuery = { __typename: 'Query', order: { __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, returnReceipt: boolean, zone: TariffZone, weightGrams: number, itemNumber: string | null, placedAt: string, updatedAt: string, cancelledAt: string | null, cancelReason: string | null, version: number, insuredValue: { __typename: 'Money', amount: string, currency: Currency } | null, postage: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, customer: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string } | null, charges: Array<{ __typename: 'OrderCharge', id: string, code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, events: Array<{ __typename: 'OrderEvent', id: string, status: OrderStatus, at: string, reason: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type OrderUpdatedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type OrderUpdatedSubscription = { orderUpdated: { __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, returnReceipt: boolean, zone: TariffZone, weightGrams: number, itemNumber: string | null, placedAt: string, updatedAt: string, cancelledAt: string | null, cancelReason: string | null, version: number, insuredValue: { __typename: 'Money', amount: string, currency: Currency } | null, postage: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, customer: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string } | null, charges: Array<{ __typename: 'OrderCharge', id: string, code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, events: Array<{ __typename: 'OrderEvent', id: string, status: OrderStatus, at: string, reason: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> } | null };

export type OrderAuditQueryVariables = Exact<{
  id: string | number;
  first: number;
}>;


export type OrderAuditQuery = { __typename: 'Query', auditEntries: { __typename: 'AuditEntryConnection', totalCount: number, nodes: Array<{ __typename: 'AuditEntry', id: string, sequence: number, at: string, actorName: string, action: string, outcome: AuditOutcome, code: string | null, reason: string | null }> } };

export type OrderCancelMutationVariables = Exact<{
  input: OrderCancelInput;
}>;


export type OrderCancelMutation = { __typename: 'Mutation', orderCancel:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'InvalidTransition', code: string, from: string, to: string, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, returnReceipt: boolean, zone: TariffZone, weightGrams: number, itemNumber: string | null, placedAt: string, updatedAt: string, cancelledAt: string | null, cancelReason: string | null, version: number, insuredValue: { __typename: 'Money', amount: string, currency: Currency } | null, postage: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, addressee: { __typename: 'Party', name: string, phone: string, province: string, city: string, district: string | null, street: string, postcode: string | null }, customer: { __typename: 'User', id: string, displayName: string } | null, unit: { __typename: 'Unit', id: string, name: string } | null, charges: Array<{ __typename: 'OrderCharge', id: string, code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, events: Array<{ __typename: 'OrderEvent', id: string, status: OrderStatus, at: string, reason: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, availableActions: Array<{ __typename: 'AvailableAction', action: string, permission: string, enabled: boolean, reasons: Array<{ __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }> }
    | { __typename: 'VersionConflict', code: string, current: number }
   };

export type OrdersQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  search?: string | null | undefined;
  orderBy?: Array<OrderOrderBy> | OrderOrderBy | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OrdersQuery = { __typename: 'Query', orders: { __typename: 'OrderConnection', totalCount: number, nodes: Array<{ __typename: 'Order', id: string, number: string, status: OrderStatus, product: OrderProduct, registered: boolean, zone: TariffZone, weightGrams: number, itemNumber: string | null, placedAt: string, postage: { __typename: 'Money', amount: string, currency: Currency }, sender: { __typename: 'Party', name: string, city: string }, addressee: { __typename: 'Party', name: string, city: string }, unit: { __typename: 'Unit', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OrderQuoteQueryVariables = Exact<{
  input: OrderQuoteInput;
}>;


export type OrderQuoteQuery = { __typename: 'Query', orderQuote:
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'OrderQuote', zone: TariffZone, lines: Array<{ __typename: 'QuoteLine', code: ChargeCode, quantity: number, unitPrice: { __typename: 'Money', amount: string, currency: Currency }, amount: { __typename: 'Money', amount: string, currency: Currency } }>, total: { __typename: 'Money', amount: string, currency: Currency }, tariff: { __typename: 'TariffSource', code: string, basis: string, source: string, confidence: string, effectiveFrom: string } }
   };

export type OrderPlaceMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type OrderPlaceMutation = { __typename: 'Mutation', orderPlace:
    | { __typename: 'IdempotencyKeyReused', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NumbersExhausted', code: string }
    | { __typename: 'Order', id: string, number: string, placedAt: string }
    | { __typename: 'OrderPreview' }
   };

export type AdministratorCreateMutationVariables = Exact<{
  input: AdministratorCreateInput;
}>;


export type AdministratorCreateMutation = { __typename: 'Mutation', administratorCreate:
    | { __typename: 'AdministratorCreated', emailMasked: string }
    | { __typename: 'Conflict', code: string }
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
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
    | { __typename: 'SecondFactorEnrolled', recoveryCodes: Array<string>, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename: 'Mutation', signIn:
    | { __typename: 'InvalidCredentials', code: string }
    | { __typename: 'InvalidInput', code: string, issues: Array<{ __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> }> }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, expiresAt: string } | null } }
    | { __typename: 'TooManyAttempts', code: string, retryAfterSeconds: number }
   };

export type SignInConfirmMutationVariables = Exact<{
  input: SignInConfirmInput;
}>;


export type SignInConfirmMutation = { __typename: 'Mutation', signInConfirm:
    | { __typename: 'InvalidCode', code: string }
    | { __typename: 'SignedIn', stage: SessionStage, viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, expiresAt: string } | null } }
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

export type ViewerFieldsFragment = { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, expiresAt: string } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', stage: SessionStage, permissions: Array<string>, roles: Array<string>, user: { __typename: 'User', id: string, displayName: string, kind: UserKind, state: UserState, emailMasked: string | null, phoneMasked: string | null, createdAt: string } | null, session: { __typename: 'Session', id: string, expiresAt: string } | null } };

export type IssueFieldsFragment = { __typename: 'InputIssue', path: Array<string>, code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> };

export type ReasonFieldsFragment = { __typename: 'Reason', code: string, params: Array<{ __typename: 'MessageParam', name: string, value: string }> };

export type MoneyFieldsFragment = { __typename: 'Money', amount: string, currency: Currency };

export type PageInfoFieldsFragment = { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export const MoneyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<MoneyFieldsFragment, unknown>;
export const PartyFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}}]}}]} as unknown as DocumentNode<PartyFieldsFragment, unknown>;
export const ReasonFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<ReasonFieldsFragment, unknown>;
export const OrderDetailFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderDetailFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"returnReceipt"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"weightGrams"}},{"kind":"Field","name":{"kind":"Name","value":"insuredValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"itemNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PartyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"charges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"permission"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReasonFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PartyFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReasonFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reason"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OrderDetailFieldsFragment, unknown>;
export const ViewerFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"emailMasked"}},{"kind":"Field","name":{"kind":"Name","value":"phoneMasked"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]} as unknown as DocumentNode<ViewerFieldsFragment, unknown>;
export const IssueFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"IssueFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InputIssue"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"params"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<IssueFieldsFragment, unknown>;
export const PageInfoFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageInfoFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<PageInfoFieldsFragment, unknown>;
export const SessionsDocument = {"__meta__":{"documentId":"sha256:a681b0047ab24a1a27856b168d51f4d02b4a4c9ce7cdeb7b472ce11bd13d5c2a"}} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const SessionRevokeDocument = {"__meta__":{"documentId":"sha256:4dcdc9d7f04f74eb068f1e8fdd5e226808157118839749aba595d1c2a61a28e7"}} as unknown as DocumentNode<SessionRevokeMutation, SessionRevokeMutationVariables>;
export const SessionRevokeOthersDocument = {"__meta__":{"documentId":"sha256:370ce808d90b2473331fc8aa589ee5902cef356ee4a9a142d03474f7357b76aa"}} as unknown as DocumentNode<SessionRevokeOthersMutation, SessionRevokeOthersMutationVariables>;
export const AuditEntriesDocument = {"__meta__":{"documentId":"sha256:4fcef6dc161e1045eb33c6110017df6242f55d000e8630201fdfb52495f73e6e"}} as unknown as DocumentNode<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const AuditEntryDocument = {"__meta__":{"documentId":"sha256:a10221fb01ddadb6eca459ba42d35ca43012c6769155883789459ab4345e44fe"}} as unknown as DocumentNode<AuditEntryQuery, AuditEntryQueryVariables>;
export const AuditActorDocument = {"__meta__":{"documentId":"sha256:97690bd34a14fc4423a6a7c49e728a0caf7a8287691f1120a26dfc2220957da8"}} as unknown as DocumentNode<AuditActorQuery, AuditActorQueryVariables>;
export const AuditChainDocument = {"__meta__":{"documentId":"sha256:917731e527d6fdaed3f945d9efa5d8133730d8a9c0b7409eaaa0a4bdfc8ef7de"}} as unknown as DocumentNode<AuditChainQuery, AuditChainQueryVariables>;
export const OrderDocument = {"__meta__":{"documentId":"sha256:4f5d473294fc0e475c75a2511fd11d51b62fc35f1c78abf82dd4add7592aab2a"}} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const OrderUpdatedDocument = {"__meta__":{"documentId":"sha256:db916ab713839fbcee352d5049697f34663a3f04f99f3e696142b6ce41d8dd8d"}} as unknown as DocumentNode<OrderUpdatedSubscription, OrderUpdatedSubscriptionVariables>;
export const OrderAuditDocument = {"__meta__":{"documentId":"sha256:01a0bb30ead54312bd66ce6af79b1ba4d5e654df64955cd9498c56a775cf6618"}} as unknown as DocumentNode<OrderAuditQuery, OrderAuditQueryVariables>;
export const OrderCancelDocument = {"__meta__":{"documentId":"sha256:cc688812da5cbb5ff98ea985beadd4fbaf0dd7438d17e7ae630a77942697650f"}} as unknown as DocumentNode<OrderCancelMutation, OrderCancelMutationVariables>;
export const OrdersDocument = {"__meta__":{"documentId":"sha256:3c55ad075efe71c66d6ee68ccb4ccf311591f56f3f2c4b4c2342f247ded09c3d"}} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const OrderQuoteDocument = {"__meta__":{"documentId":"sha256:cf985d394e2c36644eea3ad4816a6c3a48714c7535d082eb5d586669d3454bca"}} as unknown as DocumentNode<OrderQuoteQuery, OrderQuoteQueryVariables>;
export const OrderPlaceDocument = {"__meta__":{"documentId":"sha256:e48db6076795c2c14babdc6e5e8c0f5226bc49ae8ff75ac1c4974ee337a75202"}} as unknown as DocumentNode<OrderPlaceMutation, OrderPlaceMutationVariables>;
export const AdministratorCreateDocument = {"__meta__":{"documentId":"sha256:7b6ba39ef6d3f5cb77d44e8a207e07470e16260f4b4f0731cbde3b2667b14c28"}} as unknown as DocumentNode<AdministratorCreateMutation, AdministratorCreateMutationVariables>;
export const SecondFactorEnrolDocument = {"__meta__":{"documentId":"sha256:a1d149ecc1e22a26c9bc36687a4db10237e1f96e050f9b3a632bc9fddf12f04c"}} as unknown as DocumentNode<SecondFactorEnrolMutation, SecondFactorEnrolMutationVariables>;
export const SecondFactorConfirmDocument = {"__meta__":{"documentId":"sha256:e9e29b7aaf04e1c63c40b387c8d3f1c48c9ff77140ba5a7446d67546b087e896"}} as unknown as DocumentNode<SecondFactorConfirmMutation, SecondFactorConfirmMutationVariables>;
export const SignInDocument = {"__meta__":{"documentId":"sha256:dfeff10c8945ba6cead4a8017af05ddfb3df3e1bcd7485cfa0bea177fce6cd46"}} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInConfirmDocument = {"__meta__":{"documentId":"sha256:0514b335ce86d459ab76afe372e1d85a31c6f758478af1db845d08b8cfdd08da"}} as unknown as DocumentNode<SignInConfirmMutation, SignInConfirmMutationVariables>;
export const SignOutDocument = {"__meta__":{"documentId":"sha256:64727746a263109b135d901d6d7b353ea47a3f1ebf2eafe6c6da9fed299fa2a0"}} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const TokenSignInDocument = {"__meta__":{"documentId":"sha256:9fafc4a134ef60270e03c3aa5cb4fd08efe673ba16396f44525e72a2f6a5ecc8"}} as unknown as DocumentNode<TokenSignInMutation, TokenSignInMutationVariables>;
export const TokenConfirmDocument = {"__meta__":{"documentId":"sha256:00783eba66daf477b60670fc5239ddaeb2542d0d38f19557ba1e40ca19aa5538"}} as unknown as DocumentNode<TokenConfirmMutation, TokenConfirmMutationVariables>;
export const ViewerDocument = {"__meta__":{"documentId":"sha256:253a8a676debcdea32501ac49b3ed6fdd1e131396b5b4d58c1af6e69019fa71e"}} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;