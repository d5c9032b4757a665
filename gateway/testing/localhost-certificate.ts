/** For tests alone: a certificate of `localhost` that nobody has signed but itself. */
export const localhostCertificate = `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIULzxOPiI8LjsfVzdUme2CD5prVN0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyODExMzkwM1oYDzIxMjYxMTA0
MTEzOTAzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATD5xNcG2DbPgUBenayaZpcnthUevFQ+b5DAkcvNyt5P5a9VStXEk3A
B9sb82aQ8/LUtEd/jZevtIgwCEEE0dAoo2kwZzAdBgNVHQ4EFgQUjm2bZFnwk4Hi
v25bhpYgqGwUsb4wHwYDVR0jBBgwFoAUjm2bZFnwk4Hiv25bhpYgqGwUsb4wDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SQAwRgIhAM5Q4Pg+duoNf6LIukpFBqKspW4D+y8ZDwFFQrO+xu9EAiEA6JBSZhY3
qhZtJBFyVzXPQ3jzmhtbrzuvg2eNj/pb8fE=
-----END CERTIFICATE-----`;

export const localhostKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgV44WrCQDE0LOunP6
2wRFTb0rpLO1+BVA3h2xKO1tKYihRANCAATD5xNcG2DbPgUBenayaZpcnthUevFQ
+b5DAkcvNyt5P5a9VStXEk3AB9sb82aQ8/LUtEd/jZevtIgwCEEE0dAo
-----END PRIVATE KEY-----`;
