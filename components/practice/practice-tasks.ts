/** The five tasks, with the page of X on which each is done. Heed opens it; the person does the rest. */
export function practiceTasks(handle: string | null) {
  const self = handle === null ? 'https://x.com/explore' : `https://x.com/search?q=${encodeURIComponent(`to:${handle}`)}&f=live`;
  return [
    { name: 'mentions', link: 'https://x.com/notifications/mentions' },
    { name: 'search', link: self },
    { name: 'filters', link: 'https://x.com/settings/notifications/filters' },
    { name: 'list', link: 'https://x.com/i/lists/create' },
    { name: 'dm', link: 'https://x.com/settings/direct_messages' },
  ] as const;
}
