/** What an office makes is read by nobody else on the machine until it is published: files, and folders. */
export const OWN_FILE = 0o600;
export const OWN_FOLDER = 0o700;
