# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""One operation's samples: its input in YAML, and its answer in JSON."""

YAML_SKELETON = """\
VerifiedDestinationNumberId: ''  # [REQUIRED] The unique identifier for the verified destination phone number.
VerificationChannel: TEXT # [REQUIRED] Choose to send the verification code as an SMS or voice message. Valid values are: TEXT, VOICE.
LanguageCode: DE_DE # Choose the language to use for the message. Valid values are: DE_DE, EN_GB, EN_US, ES_419, ES_ES, FR_CA, FR_FR, IT_IT, JA_JP, KO_KR, PT_BR, ZH_CN, ZH_TW.
OriginationIdentity: '' # The origination identity of the message.
ConfigurationSetName: '' # The name of the configuration set to use.
Context: # You can specify custom data in this field.
  KeyName: ''
DestinationCountryParameters: # This field is used for any country-specific registration requirements.
  KeyName: ''
"""

OUTPUT_SAMPLE = """\
{
    "MessageId": "MessageId"
}
"""
