#compdef aws-messaging
# Generated from the specs of pinpoint, pinpoint-sms-voice-v2.
# Do not edit: change the specs, then run: shapewright generate
#
# Completes the command aws-messaging in zsh. For this shell, after compinit:
#     eval "$(aws-messaging completion zsh)"
# For every shell: as a file with the name _aws-messaging in a folder of $fpath.

_aws_messaging_operations() {
    case $1 in
'pinpoint') rows='send-otp-message:Send an OTP message
send-users-messages:Creates and sends a message to a list of users' ;;
'pinpoint-sms-voice-v2') rows='send-destination-number-verification-code:Before you can send test messages to a verified destination phone n...' ;;
    *) rows='' ;;
    esac
}

_aws_messaging_options() {
    case $1 in
'pinpoint send-otp-message') rows='--application-id 1
--send-otp-message-request-parameters 1
--cli-input-json 1
--cli-input-yaml 1
--generate-cli-skeleton ?6' ;;
'pinpoint send-users-messages') rows='--application-id 1
--send-users-message-request 1
--cli-input-json 1
--cli-input-yaml 1
--generate-cli-skeleton ?6' ;;
'pinpoint-sms-voice-v2 send-destination-number-verification-code') rows='--verified-destination-number-id 1
--verification-channel 17
--language-code 18
--origination-identity 1
--configuration-set-name 1
--context 1
--destination-country-parameters 1
--cli-input-json 1
--cli-input-yaml 1
--generate-cli-skeleton ?6' ;;
    *) rows='' ;;
    esac
}

_aws_messaging_values() {
    case $1 in
'1') rows='base64
raw-in-base64-out' ;;
'2') rows='legacy
json
yaml
text
table
enhanced' ;;
'3') rows='on
off
auto' ;;
'4') rows='json
text
table
yaml
yaml-stream
off' ;;
'5') rows='off
aws
warn
strict' ;;
'6') rows='input
yaml-input
output' ;;
'7') rows='TEXT
VOICE' ;;
'8') rows='DE_DE
EN_GB
EN_US
ES_419
ES_ES
FR_CA
FR_FR
IT_IT
JA_JP
KO_KR
PT_BR
ZH_CN
ZH_TW' ;;
    *) rows='' ;;
    esac
}

# Sets `takes` to how much an option takes, and `rows` to its values; fails if there is none.
_aws_messaging_option() {
    local table=$'\n'$own$'\n'$common$'\n' row
    [[ $table == *$'\n'"$1 "* ]] || return 1
    row=${table#*$'\n'"$1 "}
    row=${row%%$'\n'*}
    takes=${row:0:1}
    rows=''
    if [[ -n ${row:1} ]]; then
        _aws_messaging_values "${row:1}"
    fi
}

# Offers what an option's value may be.
_aws_messaging_value() {
    local -a values
    local ret=1
    if [[ $takes == / ]]; then
        _files
        return
    fi
    if [[ -n $rows ]]; then
        values=("${(@f)rows}")
        compadd -a values && ret=0
    fi
    if [[ $'\n'$own == *$'\n'"$1 "* ]]; then
        if compset -P '(file|fileb)://'; then
            _files && ret=0
        elif [[ $PREFIX == f* ]]; then
            compadd -S '' -- file:// fileb:// && ret=0
        fi
    fi
    return $ret
}

# Offers the options that are not given yet.
_aws_messaging_names() {
    local line
    local -a names
    for line in "${(@f)own}" "${(@f)common}"; do
        line=${line%% *}
        if [[ $line == --* && $given != *" $line "* ]]; then
            names+=("$line")
        fi
    done
    compadd -a names
}

_aws_messaging() {
    local rows='' takes='' own='' given=' ' service='' operation='' pending='' left='' word=''
    local common='--ca-bundle /
--cli-auto-prompt 0
--cli-binary-format 11
--cli-connect-timeout 1
--cli-error-format 12
--cli-read-timeout 1
--color 13
--debug 0
--dry-run 0
--endpoint-url 1
--help 0
--no-cli-auto-prompt 0
--no-cli-pager 0
--no-paginate 0
--no-sign-request 0
--no-verify-ssl 0
--output 14
--profile 1
--query 1
--region 1
--validate 15
--version 0'
    local services='pinpoint:Amazon Pinpoint
pinpoint-sms-voice-v2:Amazon Pinpoint SMS Voice V2'
    local -a lines
    integer at
    for ((at = 2; at < CURRENT; at++)); do
        word=${words[at]}
        case $word in
        --*=*)
            given+="${word%%=*} "
            pending=''
            ;;
        -?*)
            given+="$word "
            pending=''
            if _aws_messaging_option "$word" && [[ $takes != 0 ]]; then
                pending=$word
            fi
            ;;
        *)
            if [[ -n $pending ]]; then
                [[ $takes == + ]] || pending=''
            elif [[ -z $service ]]; then
                service=$word
            elif [[ -z $operation ]]; then
                operation=$word
                _aws_messaging_options "$service $operation"
                own=$rows
            else
                left=x
            fi
            ;;
        esac
    done
    if [[ $PREFIX == --*=* ]]; then
        word=${PREFIX%%=*}
        compset -P 1 '*='
        _aws_messaging_option "$word" && _aws_messaging_value "$word"
    elif [[ $PREFIX == -* ]]; then
        _aws_messaging_names
    elif [[ -n $pending ]]; then
        _aws_messaging_option "$pending"
        _aws_messaging_value "$pending"
    elif [[ -z $service ]]; then
        lines=("${(@f)services}" 'completion:print what completes commands in a shell' 'help:help')
        _describe -t commands service lines
    elif [[ -z $operation ]]; then
        _aws_messaging_operations "$service"
        if [[ -z $rows && $service == completion ]]; then
            lines=(bash zsh fish)
            compadd -a lines
        elif [[ -n $rows ]]; then
            lines=("${(@f)rows}" 'help:help')
            _describe -t commands operation lines
        fi
    elif [[ -z $left && $'\n'$own == *$'\noutfile '* ]]; then
        _files
    else
        _aws_messaging_names
    fi
}

if [[ ${funcstack[1]} == _aws-messaging ]]; then
    _aws_messaging "$@"
else
    compdef _aws_messaging aws-messaging
fi
