# Generated from the specs of pinpoint, pinpoint-sms-voice-v2.
# Do not edit: change the specs, then run: shapewright generate
#
# Completes the command aws-messaging in fish. For this shell: aws-messaging completion fish | source
# For every shell: as ~/.config/fish/completions/aws-messaging.fish

function __aws_messaging_operations
    switch "$argv"
case 'pinpoint'
    printf '%s\n' 'send-otp-message Send an OTP message' 'send-users-messages Creates and sends a message to a list of users'
case 'pinpoint-sms-voice-v2'
    printf '%s\n' 'send-destination-number-verification-code Before you can send test messages to a verified destination phone n...'
    end
end

function __aws_messaging_options
    switch "$argv"
case 'pinpoint send-otp-message'
    printf '%s\n' '--application-id 1' '--send-otp-message-request-parameters 1' '--cli-input-json 1' '--cli-input-yaml 1' '--generate-cli-skeleton ?6'
case 'pinpoint send-users-messages'
    printf '%s\n' '--application-id 1' '--send-users-message-request 1' '--cli-input-json 1' '--cli-input-yaml 1' '--generate-cli-skeleton ?6'
case 'pinpoint-sms-voice-v2 send-destination-number-verification-code'
    printf '%s\n' '--verified-destination-number-id 1' '--verification-channel 17' '--language-code 18' '--origination-identity 1' '--configuration-set-name 1' '--context 1' '--destination-country-parameters 1' '--cli-input-json 1' '--cli-input-yaml 1' '--generate-cli-skeleton ?6'
    end
end

function __aws_messaging_values
    switch "$argv"
case '1'
    printf '%s\n' 'base64' 'raw-in-base64-out'
case '2'
    printf '%s\n' 'legacy' 'json' 'yaml' 'text' 'table' 'enhanced'
case '3'
    printf '%s\n' 'on' 'off' 'auto'
case '4'
    printf '%s\n' 'json' 'text' 'table' 'yaml' 'yaml-stream' 'off'
case '5'
    printf '%s\n' 'off' 'aws' 'warn' 'strict'
case '6'
    printf '%s\n' 'input' 'yaml-input' 'output'
case '7'
    printf '%s\n' 'TEXT' 'VOICE'
case '8'
    printf '%s\n' 'DE_DE' 'EN_GB' 'EN_US' 'ES_419' 'ES_ES' 'FR_CA' 'FR_FR' 'IT_IT' 'JA_JP' 'KO_KR' 'PT_BR' 'ZH_CN' 'ZH_TW'
    end
end

# Prints how much an option takes, and its values: $argv is its name and the rows of a table.
function __aws_messaging_option
    for row in $argv[2..-1]
        set -l parts (string split -m 1 ' ' -- $row)
        if test "$parts[1]" = "$argv[1]"
            string sub -l 1 -- $parts[2]
            __aws_messaging_values (string sub -s 2 -- $parts[2])
            return
        end
    end
end

# Prints files, $argv[1] before each of them; $argv[2] is the beginning of their name.
function __aws_messaging_files
    for file in (__fish_complete_path (string unescape -- "$argv[2]"))
        printf '%s%s\n' $argv[1] $file
    end
end

# Prints what an option's value may be: $argv is what stands before it, its beginning, whether the
# option is the operation's own, how much it takes, and its values.
function __aws_messaging_value
    set -l before $argv[1]
    set -l value $argv[2]
    if test "$argv[4]" = /
        __aws_messaging_files "$before" "$value"
        return
    end
    for known in $argv[5..-1]
        printf '%s%s\n' "$before" $known
    end
    if test -n "$argv[3]"
        if string match -q -r '^fileb?://' -- $value
            set -l scheme (string replace -r '//.*' '//' -- $value)
            __aws_messaging_files "$before$scheme" (string replace -r '^fileb?://' '' -- $value)
        else if string match -q -- 'f*' $value
            printf '%s%s\n' "$before" file:// "$before" fileb://
        end
    end
end

function __aws_messaging_complete
    set -l common '--ca-bundle /' '--cli-auto-prompt 0' '--cli-binary-format 11' '--cli-connect-timeout 1' '--cli-error-format 12' '--cli-read-timeout 1' '--color 13' '--debug 0' '--dry-run 0' '--endpoint-url 1' '--help 0' '--no-cli-auto-prompt 0' '--no-cli-pager 0' '--no-paginate 0' '--no-sign-request 0' '--no-verify-ssl 0' '--output 14' '--profile 1' '--query 1' '--region 1' '--validate 15' '--version 0'
    set -l services 'pinpoint Amazon Pinpoint' 'pinpoint-sms-voice-v2 Amazon Pinpoint SMS Voice V2'
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l own
    set -l service ''
    set -l operation ''
    set -l pending ''
    set -l option
    set -l left ''
    set -e words[1]
    for word in $words
        if string match -q -- '--*=*' $word
            set pending ''
        else if string match -q -r -- '^-.' $word
            set pending ''
            set option (__aws_messaging_option $word $own $common)
            if set -q option[1]; and test $option[1] != 0
                set pending $word
            end
        else if test -n "$pending"
            if test $option[1] != +
                set pending ''
            end
        else if test -z "$service"
            set service $word
        else if test -z "$operation"
            set operation $word
            set own (__aws_messaging_options "$service $operation")
        else
            set left x
        end
    end
    if string match -q -- '--*=*' $current
        set -l name (string replace -r '=.*' '' -- $current)
        set option (__aws_messaging_option $name $own $common)
        set -l is_own (string match -- "$name *" $own)
        if set -q option[1]
            __aws_messaging_value "$name=" (string replace -r '^[^=]*=' '' -- $current) "$is_own" $option
        end
    else if string match -q -- '-*' $current
        __aws_messaging_names $own $common
    else if test -n "$pending"
        set -l is_own (string match -- "$pending *" $own)
        __aws_messaging_value '' "$current" "$is_own" $option
    else if test -z "$service"
        string replace ' ' \t -- $services 'completion print what completes commands in a shell' help
    else if test -z "$operation"
        set -l rows (__aws_messaging_operations $service)
        if set -q rows[1]
            string replace ' ' \t -- $rows help
        else if test $service = completion
            printf '%s\n' bash zsh fish
        end
    else if test -z "$left"; and string match -q -- 'outfile *' $own
        __aws_messaging_files '' "$current"
    else
        __aws_messaging_names $own $common
    end
end

# Prints the options of the rows of a table that are not on the command line yet.
function __aws_messaging_names
    set -l given (string replace -r '=.*' '' -- (commandline -opc))
    for name in (string replace -r ' .*' '' -- $argv)
        if string match -q -- '--*' $name; and not contains -- $name $given
            printf '%s\n' $name
        end
    end
end

complete -c aws-messaging -f -a '(__aws_messaging_complete)'
