"""Services and operations of every protocol that the fake server is tried with."""

from __future__ import annotations

_CHOICE = """
appconfig StopDeployment UpdateExperimentRun
cognito-idp InitiateAuth UpdateUserPool
connect UpdateTestCase StartEmailContact
controlcatalog ListCommonControls
dynamodb PutItem Query
healthlake CreateDataTransformationProfile
iot CreatePackageVersion UpdateThing
kms Decrypt Sign
lambda Invoke ListFunctions
lex-runtime PostContent
medical-imaging CreateDatastore
pinpoint SendMessages SendOTPMessage SendUsersMessages
pinpoint-sms-voice-v2 DescribeRegistrationVersions SendDestinationNumberVerificationCode
securityhub GetFindingsTrendsV2
sqs SendMessage ReceiveMessage
ssm CreateAssociation
stepfunctions DescribeExecution
autoscaling CreateAutoScalingGroup DescribeAutoScalingGroups
iam CreateRole ListRoles
rds DescribeDBInstances CreateDBInstance
sns Publish SetTopicAttributes
sts GetSessionToken
elbv2 CreateRule
ec2 DescribeInstances RunInstances CreateTags
cloudfront CreateInvalidation ListDistributions
route53 ChangeResourceRecordSets ListHostedZones
s3 GetBucketAcl PutBucketTagging GetObject CreateMultipartUpload PutBucketLifecycleConfiguration
eventbridgev2 CreateSubscriber PutEvents UpdateEventSource
partnercentral-revenue-measurement CreateRevenueAttribution ListRevenueAttributions
"""
OPERATIONS = {line.split()[0]: tuple(line.split()[1:]) for line in _CHOICE.strip().splitlines()}
