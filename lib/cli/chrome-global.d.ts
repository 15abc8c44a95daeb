/** The browser's own global, as code sees it that a command evaluates inside a page of the extension. */
declare const chrome: typeof import('wxt/browser').browser;
