/** Who issues the tokens of the demo mode, and for whom. */
export const DEMO_ISSUER = 'https://demo.onewindow.invalid';
export const AUDIENCE = 'onewindow';
