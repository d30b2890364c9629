# What the files on cmdlets of entities share: an emulated seller with a campaign and an ad group of its own, and what is
# promised of every kind alike.
Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')

$kinds = @{
    Portfolio               = @{ Id = 'PortfolioId'; Path = '/portfolios'; Collection = 'portfolios'; Text = 'Name'; Parents = @() }
    Campaign                = @{ Id = 'CampaignId'; Path = '/sp/campaigns'; Collection = 'campaigns'; Text = 'Name'; Parents = @() }
    AdGroup                 = @{ Id = 'AdGroupId'; Path = '/sp/adGroups'; Collection = 'adGroups'; Text = 'Name'; Parents = @('Campaign') }
    Keyword                 = @{ Id = 'KeywordId'; Path = '/sp/keywords'; Collection = 'keywords'; Text = 'KeywordText'; Parents = @('Campaign', 'AdGroup') }
    NegativeKeyword         = @{ Id = 'KeywordId'; Path = '/sp/negativeKeywords'; Collection = 'negativeKeywords'; Text = 'KeywordText'; Parents = @('Campaign', 'AdGroup') }
    CampaignNegativeKeyword = @{ Id = 'KeywordId'; Path = '/sp/campaignNegativeKeywords'; Collection = 'campaignNegativeKeywords'; Text = 'KeywordText'; Parents = @('Campaign') }
    ProductAd               = @{ Id = 'AdId'; Path = '/sp/productAds'; Collection = 'productAds'; Text = 'Sku'; Parents = @('Campaign', 'AdGroup') }
    Target                  = @{ Id = 'TargetId'; Path = '/sp/targets'; Collection = 'targetingClauses'; Text = 'Expression'; Parents = @('Campaign', 'AdGroup') }
    NegativeTarget          = @{ Id = 'TargetId'; Path = '/sp/negativeTargets'; Collection = 'negativeTargetingClauses'; Text = 'Expression'; Parents = @('Campaign', 'AdGroup') }
    CampaignNegativeTarget  = @{ Id = 'TargetId'; Path = '/sp/campaignNegativeTargets'; Collection = 'campaignNegativeTargetingClauses'; Text = 'Expression'; Parents = @('Campaign') }
}

# A seller in the US, selected, with a campaign and an ad group that nothing else touches; request bodies are kept.
function Start-EntityWorld {
    [CmdletBinding()]
    param()

    Clear-Session
    $emulator = (Start-AdsEmulator -ProfileCount 6 -RequestsPerSecond 0 -Connect).GetEmulator()
    $emulator.Options.LogRequestBodies = $true
    $profiles = Get-AdsProfile
    $seller = $profiles | Where-Object CountryCode -EQ US | Select-Object -First 1
    $seller | Select-AdsProfile
    $campaign = New-AdsCampaign -Name 'Own' -TargetingType Manual -DailyBudget 20 -PassThru
    $group = $campaign | New-AdsAdGroup -Name 'Own' -DefaultBid 0.5 -PassThru
    [pscustomobject]@{ Emulator = $emulator; Profiles = $profiles; ProfileId = $seller.ProfileId; Campaign = $campaign; AdGroup = $group; Made = 0 }
}

function Clear-Request {
    [CmdletBinding()]
    param([object] $World)

    $World.Emulator.Faults.Clear()
    $World.Emulator.Requests.Clear()
}

# The bodies that a path got, as they were sent, oldest first.
function Get-SentBody {
    [CmdletBinding()]
    param([object] $World, [string] $Method, [string] $Path)

    $World.Emulator.Requests.Latest | Where-Object { $_.Method -eq $Method -and $_.Path -eq $Path } | ForEach-Object Body
}

# What -WhatIf says goes to the host alone; a transcript hears it.
function Get-WhatIfText {
    [CmdletBinding()]
    param([scriptblock] $Script)

    $file = [System.IO.Path]::GetTempFileName()
    $null = Start-Transcript -LiteralPath $file
    try { $output = & $Script } finally { $null = Stop-Transcript }
    $output | Should -BeNullOrEmpty
    (Get-Content -LiteralPath $file) -match '^What if:'
    Remove-Item -LiteralPath $file -WhatIf:$false
}

# Parameters of something new, different each time, in the world's campaign and ad group.
function Get-NewValue {
    [CmdletBinding()]
    param([object] $World, [string] $Noun)

    $number = ++$World.Made
    $own = switch ($Noun) {
        'Portfolio' { @{ Name = "Portfolio $number" } }
        'Campaign' { @{ Name = "Campaign $number"; TargetingType = 'Manual'; DailyBudget = '12.5' } }
        'AdGroup' { @{ Name = "Group $number"; DefaultBid = '0.75' } }
        'Keyword' { @{ KeywordText = "word $number"; MatchType = 'Exact' } }
        'ProductAd' { @{ Sku = "OWN-$number" } }
        { $_ -like '*NegativeKeyword' } { @{ KeywordText = "word $number"; MatchType = 'NegativeExact' } }
        { $_ -like '*Target' } { @{ Expression = 'ASIN_SAME_AS=B{0:d9}' -f $number } }
    }
    foreach ($parent in $kinds[$Noun].Parents) { $own["${parent}Id"] = $World.$parent."${parent}Id" }
    $own
}

# Some entities of a kind, made for the test.
function New-Sample {
    [CmdletBinding()]
    param([object] $World, [string] $Noun, [int] $Count = 3, [hashtable] $With = @{})

    1..$Count | ForEach-Object { [pscustomobject]((Get-NewValue $World $Noun) + $With) } | & "New-Ads$Noun" -PassThru
    Clear-Request $World
}


function Invoke-WithId {
    [CmdletBinding()]
    param([string] $Cmdlet, [string] $Id, [object] $Value, [hashtable] $With = @{})

    $parameters = @{ $Id = $Value } + $With
    & $Cmdlet @parameters
}

# Rows as Import-Csv gives them.
function ConvertTo-Row {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)] [object] $InputObject)

    begin { $all = @() }
    process { $all += $InputObject }
    end { $all | ConvertTo-Csv | ConvertFrom-Csv }
}

# Sets a state by id, by object and by row: nothing but id and state is sent, and all of them have it then.
function Assert-SetsState {
    [CmdletBinding()]
    param([object] $World, [string] $Cmdlet, [string] $Noun, [string] $State)

    $kind = $kinds[$Noun]
    $id = $kind.Id
    $jsonId = $id.Substring(0, 1).ToLowerInvariant() + $id.Substring(1)
    $before = $State -eq 'ENABLED' ? 'PAUSED' : 'ENABLED'
    $samples = New-Sample $World $Noun -With @{ State = $before }

    (Invoke-WithId $Cmdlet $id $samples[0].$id).Status | Should -Be 'Success'
    $outcome = $samples[1] | & $Cmdlet
    $outcome.Status | Should -Be 'Success'
    $outcome.Id | Should -BeExactly $samples[1].$id
    $outcome.Old | Should -Be $before
    $outcome.New | Should -Be $State
    ($samples[2] | Select-Object ProfileId, $id | ConvertTo-Row | & $Cmdlet).Status | Should -Be 'Success'

    $sent = @(Get-SentBody $World PUT $kind.Path)
    $sent.Count | Should -Be 3
    foreach ($index in 0..2) {
        $sent[$index] | Should -BeExactly "{`"$($kind.Collection)`":[{`"$jsonId`":`"$($samples[$index].$id)`",`"state`":`"$State`"}]}"
    }

    $again = $samples | & "Get-Ads$Noun"
    $again.Count | Should -Be 3
    $again.State | ForEach-Object { $_ | Should -Be $State }
}

# -WhatIf names the entity and what would be done, and nothing is sent.
function Assert-OnlyShows {
    [CmdletBinding()]
    param([object] $World, [string] $Cmdlet, [string] $Noun, [string] $Like, [hashtable] $With = @{}, [hashtable] $Sample = @{})

    $kind = $kinds[$Noun]
    $one = New-Sample $World $Noun -Count 1 -With $Sample
    $text = Get-WhatIfText { $one | & $Cmdlet @With -WhatIf }
    $text | Should -BeLike "*`"$Like`"*$($one.($kind.Id))*$($World.ProfileId)*"
    $World.Emulator.Requests.Total | Should -Be 0
}

# -PassThru gives the entities as the API returned them, and no outcomes.
function Assert-PassesThru {
    [CmdletBinding()]
    param([object] $World, [string] $Cmdlet, [string] $Noun, [string] $State)

    $samples = New-Sample $World $Noun -Count 2
    $entities = $samples | & $Cmdlet -PassThru
    $entities.($kinds[$Noun].Id) | Should -Be $samples.($kinds[$Noun].Id)
    $entities.State | ForEach-Object { $_ | Should -Be $State }
    $entities[0].GetType().FullName | Should -Be "AmazonAds.Entities.$Noun"
}

# One item that Amazon refuses and one that it says nothing of: each is told apart, and the third is written.
function Assert-TellsItemsApart {
    [CmdletBinding()]
    param([object] $World, [string] $Cmdlet, [string] $Noun, [string] $Method = 'PUT', [string] $Suffix = '', [string] $Verb = 'changed')

    $kind = $kinds[$Noun]
    $path = $kind.Path + $Suffix
    $samples = New-Sample $World $Noun
    $null = Add-Fault $World.Emulator { $args[0]::On($Method, $path).FailItemsAt('entityStateError', [int[]]@(1)).OmitResults([int[]]@(2)) }
    $outcomes = $samples | & $Cmdlet -ErrorAction SilentlyContinue -ErrorVariable failures
    $outcomes.Count | Should -Be 3
    foreach ($index in 0..2) {
        ($outcomes | Where-Object Id -EQ $samples[$index].($kind.Id)).Status | Should -Be ('Success', 'Failed', 'Unknown')[$index]
    }

    $failures.Count | Should -Be 2
    $refused = $failures | Where-Object FullyQualifiedErrorId -Like 'AdsItemFailed.entityStateError,*'
    $refused.Exception.Message | Should -BeLike "*$($samples[1].($kind.Id))*$($World.ProfileId)*not $Verb*Request id*"
    $unknown = $failures | Where-Object FullyQualifiedErrorId -Like 'AdsItemUnknown,*'
    $unknown.Exception.Message | Should -BeLike "*$($samples[2].($kind.Id))*may or may not have been $Verb*"
    $unknown.TargetObject.($kind.Id) | Should -BeExactly $samples[2].($kind.Id)
}

# What is no id is refused by itself, before any call.
function Assert-RefusesBadId {
    [CmdletBinding()]
    param([object] $World, [string] $Cmdlet, [string] $Noun, [hashtable] $With = @{})

    $id = $kinds[$Noun].Id
    Clear-Request $World
    foreach ($bad in '12x', 1.5, '', '-1') {
        $row = [pscustomobject](@{ ProfileId = $World.ProfileId; $id = $bad } + $With)
        $outcome = $row | & $Cmdlet -ErrorAction SilentlyContinue -ErrorVariable failures
        $outcome.Status | Should -Be 'Failed'
        $outcome.Code | Should -Be ($id.Substring(0, 1).ToLowerInvariant() + $id.Substring(1) + 'Invalid')
        $failures.Count | Should -Be 1
    }

    $World.Emulator.Requests.Total | Should -Be 0
}

# Archives by id, by object and by row; what is archived stays readable.
function Assert-Archives {
    [CmdletBinding()]
    param([object] $World, [string] $Noun)

    $kind = $kinds[$Noun]
    $id = $kind.Id
    $samples = New-Sample $World $Noun
    $results = @(
        Invoke-WithId "Remove-Ads$Noun" $id $samples[0].$id
        $samples[1] | & "Remove-Ads$Noun"
        $samples[2] | Select-Object ProfileId, $id | ConvertTo-Row | & "Remove-Ads$Noun"
    )
    $results.Status | Should -Be 'Success', 'Success', 'Success'
    $results.Id | Should -Be $samples.$id
    $World.Emulator.Requests.Count('POST', "$($kind.Path)/delete") | Should -Be 3
    @(Get-SentBody $World POST "$($kind.Path)/delete")[0] | Should -BeLike "{`"*IdFilter`":{`"include`":[[]`"$($samples[0].$id)`"]}}"
    $again = $samples | & "Get-Ads$Noun"
    $again.Count | Should -Be 3
    $again.State | ForEach-Object { $_ | Should -Be 'ARCHIVED' }
}

# Creates from rows of a CSV file with blank cells, in a culture with decimal commas, and gives the new ids.
function Assert-CreatesFromRow {
    [CmdletBinding()]
    param([object] $World, [string] $Noun)

    $kind = $kinds[$Noun]
    Clear-Request $World
    $blank = $Noun -in 'Keyword', 'Target' ? 'Bid' : 'State'
    $file = [System.IO.Path]::GetTempFileName()
    1..3 | ForEach-Object { [pscustomobject]((Get-NewValue $World $Noun) + @{ ProfileId = $World.ProfileId; $blank = '' }) } | Export-Csv $file
    $culture = [cultureinfo]::CurrentCulture
    try {
        [cultureinfo]::CurrentCulture = 'de-DE'
        $outcomes = Import-Csv $file | & "New-Ads$Noun"
    }
    finally {
        [cultureinfo]::CurrentCulture = $culture
        Remove-Item -LiteralPath $file
    }

    $outcomes.Status | Should -Be 'Success', 'Success', 'Success'
    ($outcomes.Id | Sort-Object -Unique).Count | Should -Be 3
    $World.Emulator.Requests.Count('POST', $kind.Path) | Should -Be 1
    $body = Get-SentBody $World POST $kind.Path
    if ($blank -ne 'State') { $body | Should -Not -BeLike "*`"$($blank.ToLowerInvariant())`"*" }
    $made = $outcomes | ForEach-Object { [pscustomobject]@{ ProfileId = $_.ProfileId; $kind.Id = $_.Id } } | & "Get-Ads$Noun"
    $made.Count | Should -Be 3
    $made.State | ForEach-Object { $_ | Should -Be 'ENABLED' }
    $inputs = $outcomes.Input.($kind.Text) | Sort-Object
    ($made | ForEach-Object { "$($_.($kind.Text))" } | Sort-Object) | Should -Be $inputs
}

# Of a piped parent the ids are taken, and nothing else.
function Assert-CreatesBelowParent {
    [CmdletBinding()]
    param([object] $World, [string] $Noun)

    $parent = $kinds[$Noun].Parents[-1]
    $own = Get-NewValue $World $Noun
    $kinds[$Noun].Parents | ForEach-Object { $own.Remove("${_}Id") }
    $entity = $World.$parent | & "New-Ads$Noun" @own -PassThru
    $entity.GetType().FullName | Should -Be "AmazonAds.Entities.$Noun"
    $entity.($kinds[$Noun].Id) | Should -Match '^\d+$'
    $entity."${parent}Id" | Should -BeExactly $World.$parent."${parent}Id"
    $entity.ProfileId | Should -BeExactly $World.ProfileId
    $entity.State | Should -Be 'ENABLED'
}

# What lacks something is refused by itself, before any call, and says what is missing; the others are created.
function Assert-RefusesIncomplete {
    [CmdletBinding()]
    param([object] $World, [string] $Noun, [string] $Without)

    Clear-Request $World
    $bad = Get-NewValue $World $Noun
    $bad.Remove($Without)
    $rows = [pscustomobject]$bad, [pscustomobject](Get-NewValue $World $Noun)
    $outcomes = $rows | & "New-Ads$Noun" -ErrorAction SilentlyContinue -ErrorVariable failures
    $outcomes.Count | Should -Be 2
    ($outcomes | Where-Object Status -EQ Success).Id | Should -Match '^\d+$'
    $code = $Without.Substring(0, 1).ToLowerInvariant() + $Without.Substring(1) + 'Missing'
    ($outcomes | Where-Object Status -EQ Failed).Code | Should -Be $code
    $failures.Count | Should -Be 1
    $failures[0].FullyQualifiedErrorId | Should -BeLike "AdsItemFailed.$code,*"
    $failures[0].Exception.Message | Should -BeLike "*was not created*needs*$Without*"
    @(Get-SentBody $World POST $kinds[$Noun].Path).Count | Should -Be 1
}

# A create whose answer is lost is Unknown and is not sent again; one that is refused is told with Amazon's code.
function Assert-CreateIsHonest {
    [CmdletBinding()]
    param([object] $World, [string] $Noun)

    $path = $kinds[$Noun].Path
    Clear-Request $World
    $null = Add-Fault $World.Emulator { $args[0]::On('POST', $path).ApplyThenDrop() }
    $outcome = [pscustomobject](Get-NewValue $World $Noun) | & "New-Ads$Noun" -ErrorAction SilentlyContinue -ErrorVariable failures
    $outcome.Status | Should -Be 'Unknown'
    $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsItemUnknown,*'
    $failures[0].Exception.Message | Should -BeLike '*may or may not have been created*'
    $World.Emulator.Requests.Count('POST', $path) | Should -Be 1

    Clear-Request $World
    $null = Add-Fault $World.Emulator { $args[0]::On('POST', $path).FailItemsAt('quotaError', [int[]]@(0)) }
    $rows = 1..2 | ForEach-Object { [pscustomobject](Get-NewValue $World $Noun) }
    $outcomes = $rows | & "New-Ads$Noun" -ErrorAction SilentlyContinue -ErrorVariable failures
    ($outcomes | Where-Object Code -EQ quotaError).Input | Should -Be $rows[0]
    ($outcomes | Where-Object Status -EQ Success).Input | Should -Be $rows[1]
    $failures.Count | Should -Be 1
}

# Changes on a piped object are sent, unchanged objects are refused, and what can only be given at first is refused.
function Assert-SendsChanges {
    [CmdletBinding()]
    param([object] $World, [string] $Noun, [string] $CreateOnly)

    $kind = $kinds[$Noun]
    $samples = New-Sample $World $Noun
    $samples[0].State = 'PAUSED'
    $samples[2].$CreateOnly = $samples[2].$CreateOnly -is [string] ? '999' : $null
    $outcomes = $samples | & "Set-Ads$Noun" -ErrorAction SilentlyContinue -ErrorVariable failures
    $outcomes.Count | Should -Be 3
    $failures.Count | Should -Be 2
    ($outcomes | Where-Object Status -EQ Success).Id | Should -BeExactly $samples[0].($kind.Id)
    ($outcomes | Where-Object Code -EQ nothingToSet).Id | Should -BeExactly $samples[1].($kind.Id)
    $code = $CreateOnly.Substring(0, 1).ToLowerInvariant() + $CreateOnly.Substring(1) + 'NotWritable'
    ($outcomes | Where-Object Code -EQ $code).Id | Should -BeExactly $samples[2].($kind.Id)
    Get-SentBody $World PUT $kind.Path | Should -BeLike "*{`"*`":`"$($samples[0].($kind.Id))`",`"state`":`"PAUSED`"}]}"
}

# Every filter that the list has, ids that do not exist, and a table.
function Assert-Lists {
    [CmdletBinding()]
    param([object] $World, [string] $Noun)

    $kind = $kinds[$Noun]
    $id = $kind.Id
    $all = & "Get-Ads$Noun"
    $all.Count | Should -BeGreaterThan 3
    $all.ProfileId | Sort-Object -Unique | Should -Be $World.ProfileId
    ($World.Profiles | & "Get-Ads$Noun").ProfileId | Sort-Object -Unique | Should -Be ($World.Profiles.ProfileId | Sort-Object)

    (Invoke-WithId "Get-Ads$Noun" $id $all[1, 2].$id).$id | Sort-Object | Should -Be ($all[1, 2].$id | Sort-Object)
    ($all[0, 1, 2] | Select-Object ProfileId, $id | ConvertTo-Row | & "Get-Ads$Noun").Count | Should -Be 3
    foreach ($parent in $kind.Parents) {
        $key = "${parent}Id"
        $wanted = $all[0].$key
        @(Invoke-WithId "Get-Ads$Noun" $key $wanted).Count | Should -Be @($all | Where-Object $key -EQ $wanted).Count
    }

    foreach ($state in 'Enabled', 'Paused') {
        @(& "Get-Ads$Noun" -State $state).Count | Should -Be @($all | Where-Object State -EQ $state).Count
    }

    if ($kind.Text -in 'Name', 'KeywordText') {
        $text = $all[0].($kind.Text)
        @(Invoke-WithId "Get-Ads$Noun" $kind.Text $text).Count | Should -Be @($all | Where-Object $kind.Text -EQ $text).Count
        $like = $text.Substring(0, 3) + '*'
        @(Invoke-WithId "Get-Ads$Noun" $kind.Text $like).Count | Should -Be @($all | Where-Object $kind.Text -Like $like).Count
    }

    $table = $all[0] | Out-String -Width 300
    foreach ($word in 'ProfileId', $id, 'State', $all[0].$id) { $table | Should -BeLike "*$word*" }
}

# An id that does not exist is an error, and what was found comes all the same.
function Assert-TellsMissing {
    [CmdletBinding()]
    param([object] $World, [string] $Noun)

    $id = $kinds[$Noun].Id
    $known = (& "Get-Ads$Noun" | Select-Object -First 1).$id
    foreach ($run in { Invoke-WithId "Get-Ads$Noun" $id $known, '999' }, { $known, '999' | ForEach-Object { [pscustomobject]@{ $id = $_ } } | & "Get-Ads$Noun" }) {
        # The errors are wanted in the output, whatever the run prefers.
        $ErrorActionPreference = 'Continue'
        $found = & $run 2>&1
        @($found | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }).$id | Should -Be $known
        $failures = @($found | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsEntityNotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].Exception.Message | Should -BeLike "*$($World.ProfileId)*999*"
    }

    # With another filter, absence says nothing.
    Invoke-WithId "Get-Ads$Noun" $id '999' -With @{ State = 'Enabled' } | Should -BeNullOrEmpty
}

function Get-Completion {
    [CmdletBinding()]
    param([string] $Line)

    (TabExpansion2 $Line -cursorColumn $Line.Length).CompletionMatches.CompletionText
}

Export-ModuleMember -Function *-*
