/** When the extension is gone, the browser has taken its own listeners away already, and an error would be one of the page. */
export const stopQuietly = (stop: () => void): void => {
  try {
    stop();
  } catch {
    // Nothing is left to stop.
  }
};
