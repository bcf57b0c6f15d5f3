"""What the README shows: three calls, by boto3, wherever the environment says.

The same script with ``import aws_messaging as boto3`` prints the same.
"""

import json

import boto3

pinpoint = boto3.client("pinpoint")
sms = boto3.client("pinpoint-sms-voice-v2")

otp = pinpoint.send_otp_message(
    ApplicationId="611e3e3cdd47474c9c1399a505665b91",
    SendOTPMessageRequestParameters={
        "BrandName": "Acme",
        "Channel": "SMS",
        "DestinationIdentity": "+12065550100",
        "OriginationIdentity": "+12065550199",
        "ReferenceId": "order-1",
        "CodeLength": 6,
        "ValidityPeriod": 10,
    },
)
print(json.dumps(otp["MessageResponse"], indent=2))

users = pinpoint.send_users_messages(
    ApplicationId="611e3e3cdd47474c9c1399a505665b91",
    SendUsersMessageRequest={
        "MessageConfiguration": {"SMSMessage": {"Body": "Your order is on its way"}},
        "Users": {"customer-1": {}, "customer-2": {}},
    },
)
print(json.dumps(users["SendUsersMessageResponse"], indent=2))

code = sms.send_destination_number_verification_code(
    VerifiedDestinationNumberId="vdn-1", VerificationChannel="TEXT"
)
print(code["MessageId"], code["ResponseMetadata"]["HTTPStatusCode"])

try:
    sms.send_destination_number_verification_code(
        VerifiedDestinationNumberId="x" * 300, VerificationChannel="TEXT"
    )
except sms.exceptions.ValidationException as error:
    print(error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"])
