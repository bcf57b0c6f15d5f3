# Generated from the specs of pinpoint, pinpoint-sms-voice-v2.
# Do not edit: change the specs, then run: shapewright generate
#
# Completes the command aws-messaging in bash. For this shell: eval "$(aws-messaging completion bash)"

_aws_messaging_operations() {
    case $1 in
'pinpoint') rows='send-otp-message
send-users-messages' ;;
'pinpoint-sms-voice-v2') rows='send-destination-number-verification-code' ;;
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

# Sets `words` to the words of the command line up to the cursor, as they are typed, and `last` to
# the place of the one to be completed, which may be empty.
_aws_messaging_split() {
    local rest=$1 word
    last=-1
    local whole='^[[:space:]]*(([^[:space:]"'\''\\]|\\.|'\''[^'\'']*'\''|"([^"\\]|\\.)*")*)'
    words=()
    while [[ $rest =~ $whole ]]; do
        word=${BASH_REMATCH[1]}
        rest=${rest:${#BASH_REMATCH[0]}}
        [[ $word == $'\\\n' ]] && continue
        words[++last]=$word
        if [[ -z $rest || $rest != [[:space:]]* ]]; then
            words[last]+=$rest
            return
        fi
    done
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

# Offers those of the lines of a text that begin as the word does; $1 stands before each of them.
_aws_messaging_offer() {
    local line
    while IFS= read -r line; do
        [[ -n $line && $line == "$2"* ]] || continue
        # Inside quotes, only what needs none can be put.
        [[ -n $quote && $line == *\\* ]] && continue
        line=$1$line
        COMPREPLY+=("${line:head}")
    done <<<"$3"
}

# Offers files; $1 stands before each of them, and $2 is the beginning of their name.
_aws_messaging_files() {
    local path=${2//\\/} file home='' line
    if [[ $path == '~/'* ]]; then
        home=$HOME/
        path=$home${path:2}
    fi
    compopt -o nospace 2>/dev/null
    while IFS= read -r file; do
        [[ -n $file ]] || continue
        if [[ -n $quote ]]; then
            [[ $file == *[!A-Za-z0-9_./:@%+,=-]* ]] && continue
            line=${file#"$home"}
        else
            printf -v line %q "${file#"$home"}"
        fi
        [[ -n $home ]] && line='~/'$line
        [[ -d $file ]] && line+=/
        line=$1$line
        COMPREPLY+=("${line:head}")
    done < <(compgen -f -- "$path")
}

# Offers what an option's value may be; $1 stands before it, and $2 is its beginning.
_aws_messaging_value() {
    local before=$1 value=$2 quote=''
    if [[ $value == [\'\"]* ]]; then
        quote=${value:0:1}
        before+=$quote
        value=${value:1}
    fi
    if [[ $takes == / ]]; then
        _aws_messaging_files "$before" "$value"
        return
    fi
    _aws_messaging_offer "$before" "$value" "$rows"
    [[ -n $is_own ]] || return
    case $value in
    file://* | fileb://*)
        _aws_messaging_files "$before${value%%//*}//" "${value#*//}"
        ;;
    f*)
        compopt -o nospace 2>/dev/null
        _aws_messaging_offer "$before" "$value" $'file://\nfileb://'
        ;;
    esac
}

# Offers the options that are not given yet.
_aws_messaging_names() {
    local line names=''
    while IFS= read -r line; do
        line=${line%% *}
        [[ $line == --* && $given != *" $line "* ]] && names+=$line$'\n'
    done <<<"$own"$'\n'"$common"
    _aws_messaging_offer '' "$1" "$names"
}

_aws_messaging() {
    local rows takes words own='' given=' ' service='' operation='' pending='' is_own='' quote=''
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
    local services='pinpoint
pinpoint-sms-voice-v2'
    local word current head at last left=''
    COMPREPLY=()
    _aws_messaging_split "${COMP_LINE:0:COMP_POINT}"
    ((last > 0)) || return
    current=${words[last]}
    head=$((${#current} - ${#2})) # readline replaces what follows it
    for ((at = 1; at < last; at++)); do
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
    if [[ $current == --*=* ]]; then
        word=${current%%=*}
        [[ $'\n'$own == *$'\n'"$word "* ]] && is_own=x
        _aws_messaging_option "$word" && _aws_messaging_value "$word=" "${current#*=}"
    elif [[ $current == -* ]]; then
        _aws_messaging_names "$current"
    elif [[ -n $pending ]]; then
        _aws_messaging_option "$pending"
        [[ $'\n'$own == *$'\n'"$pending "* ]] && is_own=x
        _aws_messaging_value '' "$current"
    elif [[ -z $service ]]; then
        _aws_messaging_offer '' "$current" "$services"$'\ncompletion\nhelp'
    elif [[ -z $operation ]]; then
        _aws_messaging_operations "$service"
        if [[ -z $rows && $service == completion ]]; then
            rows=$'bash\nzsh\nfish'
        elif [[ -n $rows ]]; then
            rows+=$'\nhelp'
        fi
        _aws_messaging_offer '' "$current" "$rows"
    elif [[ -z $left && $'\n'$own == *$'\noutfile '* ]]; then
        takes=/
        _aws_messaging_value '' "$current"
    elif [[ -z $current ]]; then
        _aws_messaging_names ''
    fi
}

complete -F _aws_messaging aws-messaging
