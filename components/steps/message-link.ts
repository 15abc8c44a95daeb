/** X finds a post by its id alone; the author's handle is not needed and not kept. */
export const messageLink = (postId: string): string => `https://x.com/i/status/${postId}`;
