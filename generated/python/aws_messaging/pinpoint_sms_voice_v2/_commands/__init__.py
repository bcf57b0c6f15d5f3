# Generated from the spec of pinpoint-sms-voice-v2
# (SendDestinationNumberVerificationCode).
# Do not edit: change the specs, then run: shapewright generate
"""The operations of the service's command: module of each by its name, and the help page."""

COMMANDS: dict[str, str] = {
    "send-destination-number-verification-code": "send_destination_number_verification_code",
}

HELP = """\
NAME
    aws-messaging pinpoint-sms-voice-v2 - Amazon Pinpoint SMS Voice V2

DESCRIPTION
    Welcome to the End User Messaging SMS, version 2 API Reference. This guide
    provides information about End User Messaging SMS, version 2 API resources,
    including supported HTTP methods, parameters, and schemas.

    Amazon Pinpoint is an Amazon Web Services service that you can use to engage
    with your recipients across multiple messaging channels. The End User
    Messaging SMS, version 2 API provides programmatic access to options that
    are unique to the SMS and voice channels. End User Messaging SMS, version 2
    resources such as phone numbers, sender IDs, and opt-out lists can be used
    by the Amazon Pinpoint API.

    If you're new to End User Messaging SMS, it's also helpful to review the End
    User Messaging SMS User Guide, where you'll find tutorials, code samples,
    and procedures that demonstrate how to use End User Messaging SMS features
    programmatically and how to integrate functionality into mobile apps and
    other types of applications. The guide also provides key information, such
    as End User Messaging SMS integration with other Amazon Web Services
    services, and the quotas that apply to use of the service.

    Regional availability

    The End User Messaging SMS version 2 API Reference is available in several
    Amazon Web Services Regions and it provides an endpoint for each of these
    Regions. For a list of all the Regions and endpoints where the API is
    currently available, see Amazon Web Services Service Endpoints and Amazon
    Pinpoint endpoints and quotas in the Amazon Web Services General Reference.
    To learn more about Amazon Web Services Regions, see Managing Amazon Web
    Services Regions in the Amazon Web Services General Reference.

    In each Region, Amazon Web Services maintains multiple Availability Zones.
    These Availability Zones are physically isolated from each other, but are
    united by private, low-latency, high-throughput, and highly redundant
    network connections. These Availability Zones enable us to provide very high
    levels of availability and redundancy, while also minimizing latency. To
    learn more about the number of Availability Zones that are available in each
    Region, see Amazon Web Services Global Infrastructure.

SYNOPSIS
    aws-messaging pinpoint-sms-voice-v2 <operation> [options]

AVAILABLE COMMANDS
    send-destination-number-verification-code
                                        Before you can send test messages to a
                                        verified destination phone number you
                                        need to opt-in the verified destination
                                        phone number
"""
