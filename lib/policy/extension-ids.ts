/** Fixed by the public key in the manifest; a test holds it against the key. */
export const chromiumId = 'pkhphmgpckpnmddgiheooidhkaifnpjj';
export const firefoxId = 'heed@heed.example';
