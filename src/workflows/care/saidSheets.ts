import { CONTACT_CHANNELS, type ContactRow, type FeedbackRow } from '../../core/feedback';
import { FEEDBACK_KINDS } from '../../core/model/contact';
import { CONTACT_COLUMNS, FEEDBACK_COLUMNS } from '../../core/tables';
import type { PeoplesSheetKind } from '../peoplesSheet';

/** Where people note whom they spoke to. */
export const CONTACTS: PeoplesSheetKind<keyof ContactRow> = {
  role: 'contacts',
  wishedName: 'sheet.contacts',
  columns: CONTACT_COLUMNS,
  offers: (choice) => ({ day: 'days', channel: CONTACT_CHANNELS.map((channel) => choice(`channel.${channel}`)) }),
};

/** Where people note what customers said, and what was answered. */
export const FEEDBACK: PeoplesSheetKind<keyof FeedbackRow> = {
  role: 'feedback',
  wishedName: 'sheet.feedback',
  columns: FEEDBACK_COLUMNS,
  offers: (choice) => ({ day: 'days', answeredOn: 'days', kind: FEEDBACK_KINDS.map((kind) => choice(`feedbackKind.${kind}`)) }),
};
