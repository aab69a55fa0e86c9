/** Under this name the device remembers which designer is signed in. */
export const DESIGNER_KEY = 'cifra-designer';
