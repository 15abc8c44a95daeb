import { createHash } from 'node:crypto';

/** Public half of the key that fixes the Chromium extension id (docs/administrator.md). The private half is kept by the publisher. */
export const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAns5wd0rDRGtwYGc+WvPWtkORlIKUWV4iRrm+j+uHTQpr2dr5PpVKe1EaOy1BbdqKesSKHhxy1YeY8s23CI9meTTGF2e9g4C+MZeVivlG1g/YuXO32bDkP358De7hj+tGggymiUOBdHTQXayESp3521pbsyjPbkm6mRb2Pl9NOSurS2o8pbvUErVe7OfsxDGtToio5sLrIr1pw9+I8qpV0YQejR7rK+HqHLncvA1XE7k9dUEuWezUNM7pnuPB/Y07yBTk7uy7NpLvJ4fE51e+6SWfHXkXSy7kZZCAdgyED0GkixoQchCKiiJBroba0nt9mJSHY5d5u2HJoyGK75Rm3wIDAQAB';

/** Chromium derives it from the key: 32 letters a to p for the first 32 hex digits of its hash. */
export const chromiumId = createHash('sha256')
  .update(Buffer.from(chromiumKey, 'base64'))
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

export const firefoxId = 'heed@heed.example';
