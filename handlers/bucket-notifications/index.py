# Sets where a bucket sends its notifications.
import hashlib, json, urllib.request
import boto3

KINDS = ("LambdaFunctionConfigurations", "QueueConfigurations", "TopicConfigurations")
BRIDGE = "EventBridgeConfiguration"


def handler(event, context):
    status, reason = "SUCCESS", f"see the log stream {context.log_stream_name}"
    try:
        apply(event)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        status, reason = "FAILED", f"{error}; {reason}"
    answer(event, status, reason)


def apply(event):
    props, kind = event["ResourceProperties"], event["RequestType"]
    bucket, wanted = props["BucketName"], props["NotificationConfiguration"]
    s3 = boto3.client("s3")
    if props.get("Managed", "true").lower() == "true":
        result = {} if kind == "Delete" else wanted
    else:
        stack = event["StackId"]
        result = others(s3.get_bucket_notification_configuration(Bucket=bucket), stack)
        if kind != "Delete":
            for name in KINDS:
                result.setdefault(name, []).extend(named(one, stack) for one in wanted.get(name, []))
            if BRIDGE in wanted:
                result[BRIDGE] = wanted[BRIDGE]
    skip = props.get("SkipDestinationValidation", "false").lower() == "true"
    s3.put_bucket_notification_configuration(
        Bucket=bucket, NotificationConfiguration=result, SkipDestinationValidation=skip
    )


def others(found, stack):
    """What a bucket has that is not of this stack."""
    rest = {name: [one for one in found.get(name, []) if not is_own(one, stack)] for name in KINDS}
    if BRIDGE in found:
        rest[BRIDGE] = found[BRIDGE]
    return rest


def is_own(one, stack):
    return one.get("Id", "").startswith(f"{stack}-")


def named(one, stack):
    """A notification with an id by which it is known to be of this stack."""
    text = json.dumps(one, sort_keys=True)
    return {**one, "Id": f"{stack}-{hashlib.sha256(text.encode()).hexdigest()[:16]}"}


def answer(event, status, reason):
    body = json.dumps({
        "Status": status,
        "Reason": reason,
        "PhysicalResourceId": event.get("PhysicalResourceId") or event["LogicalResourceId"],
        "StackId": event["StackId"],
        "RequestId": event["RequestId"],
        "LogicalResourceId": event["LogicalResourceId"],
    }).encode()
    headers = {"content-type": "", "content-length": str(len(body))}
    request = urllib.request.Request(event["ResponseURL"], data=body, headers=headers, method="PUT")
    urllib.request.urlopen(request).close()
