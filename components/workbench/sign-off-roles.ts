import type { signOffRoles } from '#lib/release/release.ts';

/** The key of a role among the words of the page. */
export const roleKey = (role: (typeof signOffRoles)[number]) =>
  ({
    'clinical-safety': 'clinical_safety',
    'information-governance': 'information_governance',
    'lived-experience': 'lived_experience',
  })[role] as 'clinical_safety' | 'information_governance' | 'lived_experience';
