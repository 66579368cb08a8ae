/** The rules that make a user name of an address, in the words that people read; any other template is told as it is. */
export const USER_NAME_RULES = { '%EMAILADDRESS%': 'wholeAddress', '%EMAILLOCALPART%': 'localPart' } as const;

export type UserNameRule = keyof typeof USER_NAME_RULES;

export const isUserNameRule = (template: string): template is UserNameRule => Object.hasOwn(USER_NAME_RULES, template);
