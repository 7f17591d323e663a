/**
 * Passwords of twelve characters and more that are tried first, in lower case; shorter ones are refused anyway. A line
 * each for rows of keys, repetitions, and what people write when a password must be long.
 */
const list = `
123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 012345678910 123123123123 123412341234 121212121212 123321123321 1234567890987654321 987654321098 112233445566 102030405060
000000000000 111111111111 222222222222 333333333333 444444444444 555555555555 666666666666 777777777777 888888888888 999999999999 aaaaaaaaaaaa xxxxxxxxxxxx zzzzzzzzzzzz
qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjklzxcvbnm qwertyqwerty qwerty123456 qwerty1234567 qwerty12345678 qwerty123456789 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i q1w2e3r4t5y6 qazwsxedcrfv zaq12wsxcde3 asdfghjkl123 asdfasdfasdf asdfghjklqwe zxcvbnmasdfg zxcvbnm12345 azertyuiop12 azertyuiopqs qwertzuiop12 qweasdzxc123 qwe123qwe123 abcdefghijkl abcdefghijklm abcdefghijklmnopqrstuvwxyz abc123abc123 abcd1234abcd abcdef123456 a1b2c3d4e5f6 aa1234567890
password1234 password12345 password123456 password2020 password2021 password2022 password2023 password2024 password2025 password2026 password123! password1234! p@ssw0rd1234 p@ssword1234 p@$$w0rd1234 passw0rd1234 passwordpassword passwort1234 passwortpasswort motdepasse12 motdepasse123 motdepasse1234 contrasena123 contraseña123 mypassword12 mypassword123 newpassword1 newpassword123 changeme1234 changemenow1 changemeplease changepassword adminadminadmin administrator administrator1 administrator123 adminpassword admin1234567 admin12345678 administrateur letmeinletmein letmein12345 welcome12345 welcome123456 welcomewelcome secretsecret secretpassword trustno1trustno1 iloveyou1234 iloveyou12345 iloveyouiloveyou iloveyouforever superman1234 football1234 baseball1234 princess1234 sunshine1234 dragon123456 monkey123456 michael12345 liverpool123 manchesterunited thisismypassword correcthorsebatterystaple rightscope12 rightscope123 rightscope1234 rightscoperightscope procurement1 procurement123
`;

const common = new Set(list.trim().split(/\s+/));

/** Whether a password is among those that are tried first, however it is written. */
export function isCommonPassword(password: string): boolean {
  return common.has(password.normalize('NFKC').toLowerCase().replaceAll(' ', ''));
}
