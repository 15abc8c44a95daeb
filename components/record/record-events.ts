/** What a person can do with the record. The page that holds the component carries it out. */
export type RecordEvents = {
  /** `caseId` null: the whole record. */
  onSave: (form: 'json' | 'csv', caseId: string | null) => void;
  onPrint: () => void;
  onHold: (caseId: string, said: { by: string; why: string }) => void;
  onEndHold: (caseId: string) => void;
  /** `at`: ISO time. */
  onFollowUp: (caseId: string, at: string) => void;
  onErase: (caseId: string) => void;
};
