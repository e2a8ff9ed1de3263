/** The keys under which a record says what it is, in English and in Chinese. */
export const SUBJECT_KEYS: readonly string[] = ['subject', '记录类型']
