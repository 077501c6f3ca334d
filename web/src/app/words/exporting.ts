/** What the columns of people are called in a file, whatever list it is of. */
import type { TFunction } from 'i18next'

export function senderColumns(t: TFunction) {
  return {
    SENDER_NAME: t('exportColumn.SENDER_NAME'),
    SENDER_PHONE: t('exportColumn.SENDER_PHONE'),
    SENDER_PROVINCE: t('exportColumn.SENDER_PROVINCE'),
    SENDER_CITY: t('exportColumn.SENDER_CITY'),
    SENDER_DISTRICT: t('exportColumn.SENDER_DISTRICT'),
    SENDER_STREET: t('exportColumn.SENDER_STREET'),
    SENDER_POSTCODE: t('exportColumn.SENDER_POSTCODE'),
  }
}

export function addresseeColumns(t: TFunction) {
  return {
    DESTINATION_COUNTRY: t('shipments.list.country'),
    ADDRESSEE_NAME: t('exportColumn.ADDRESSEE_NAME'),
    ADDRESSEE_PHONE: t('exportColumn.ADDRESSEE_PHONE'),
    ADDRESSEE_PROVINCE: t('exportColumn.ADDRESSEE_PROVINCE'),
    ADDRESSEE_CITY: t('exportColumn.ADDRESSEE_CITY'),
    ADDRESSEE_DISTRICT: t('exportColumn.ADDRESSEE_DISTRICT'),
    ADDRESSEE_STREET: t('exportColumn.ADDRESSEE_STREET'),
    ADDRESSEE_POSTCODE: t('exportColumn.ADDRESSEE_POSTCODE'),
  }
}
