BeforeDiscovery {
    $root = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', '..'))
    $samples = Join-Path $root 'samples'

    # The blocks of a workflow that are run, and the lines of a container file that PowerShell runs.
    $workflow = Get-Content -Raw -LiteralPath (Join-Path $samples 'ci' 'github-actions.yml')
    $blocks = [regex]::Matches($workflow, '(?m)^(?<indent> +)run: \|\r?\n(?<script>(?:\k<indent>  .*\r?\n|\r?\n)+)') | ForEach-Object { $_.Groups['script'].Value -replace '(?m)^ +' }
    $runs = Get-Content -LiteralPath (Join-Path $samples 'ci' 'Containerfile') | Where-Object { $_ -clike 'RUN *' } | ForEach-Object { $_.Substring(4) }
    $scripts = @(
        @{ Name = 'nightly-sync.ps1'; Script = Get-Content -Raw -LiteralPath (Join-Path $samples 'nightly-sync.ps1') }
        $blocks | ForEach-Object { @{ Name = "workflow: $("$_".Trim().Split("`n")[0])"; Script = $_ } }
        $runs | ForEach-Object { @{ Name = "container: $_"; Script = $_ } }
    ) | ForEach-Object { $_.Rules = Join-Path $root 'PSScriptAnalyzerSettings.psd1'; $_ }
    $expected = ([regex]::Matches($workflow, '(?m)^ +run: ')).Count
}

Describe 'Scripts of the samples' {
    It 'are all found: <Found> blocks of the workflow' -ForEach @(@{ Found = @($blocks).Count; Expected = $expected; Runs = @($runs).Count }) {
        $Found | Should -Be $Expected
        $Found | Should -BeGreaterThan 2
        $Runs | Should -BeGreaterThan 0
    }
}

Describe 'The script <Name>' -ForEach $scripts {
    It 'parses' {
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($Script, [ref]$null, [ref]$errors)
        $errors | Should -BeNullOrEmpty
    }

    It 'uses cmdlets and parameters that there are' {
        $ast = [System.Management.Automation.Language.Parser]::ParseInput($Script, [ref]$null, [ref]$null)
        $commands = $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true) | Where-Object { "$($_.GetCommandName())" -like '*-*' }
        foreach ($command in $commands) {
            $name = $command.GetCommandName()
            if ($name -like './*.ps1') {
                $known = (Get-Command ([System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'samples', $name))).Parameters
            }
            else {
                if ($name -like '*-Ads*') { (Get-Command $name -ErrorAction Ignore).Source | Should -Be 'AmazonAds.PowerShell' -Because "$name is to be ours" }
                $known = (Get-Command $name -ErrorAction Ignore).Parameters

                # Comes with PowerShell, but not with every packing of it.
                if (-not $known -and $name -eq 'Install-Module') { $known = @{ Name = 1; Scope = 1; Force = 1; RequiredVersion = 1; Repository = 1 } }
            }

            $known | Should -Not -BeNullOrEmpty -Because "$name is to be there"
            $given = $command.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }
            foreach ($parameter in $given) { $known.Keys | Should -Contain $parameter.ParameterName -Because "$name is to have it" }
        }
    }

    It 'pleases PSScriptAnalyzer' {
        if (-not (Get-Module -ListAvailable -Name PSScriptAnalyzer)) { Set-ItResult -Skipped -Because 'PSScriptAnalyzer is not installed' }
        $findings = Invoke-ScriptAnalyzer -ScriptDefinition $Script -Settings $Rules | ForEach-Object { "$($_.RuleName) line $($_.Line): $($_.Message)" }
        $findings | Should -BeNullOrEmpty
    }
}

Describe 'nightly-sync.ps1' {
    BeforeAll {
        Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
        $job = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'samples', 'nightly-sync.ps1')

        # A process of its own, as a scheduler would start it: the grant comes from the environment.
        function Invoke-Job {
            param([hashtable] $Argument = @{})

            $summary = Join-Path $TestDrive "$(New-Guid).json"
            $given = $Argument.GetEnumerator() | ForEach-Object { "-$($_.Key)"; "$($_.Value)" }
            $command = "Import-Module '$env:AMAZONADS_MODULE_PATH/AmazonAds.PowerShell.psd1'; Set-AdsRateLimit -RequestsPerSecond 1000 -Burst 1000; & '$job' -Store '$store' -SummaryPath '$summary' $given; exit `$LASTEXITCODE"
            $null = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command $command 2>&1
            [pscustomobject]@{ ExitCode = $LASTEXITCODE; Summary = if (Test-Path $summary) { Get-Content -Raw $summary | ConvertFrom-Json } }
        }
    }

    BeforeEach {
        Clear-Session
        $server = Start-AdsEmulator -ProfileCount 3 -RequestsPerSecond 0
        $emulator = $server.GetEmulator()
        $store = Join-Path $TestDrive "$(New-Guid).db"
        $address = $server.Endpoint.AbsoluteUri.TrimEnd('/')
        $grant = @{
            AMAZON_ADS_CLIENT_ID = $server.ClientId; AMAZON_ADS_CLIENT_SECRET = $emulator.Options.ClientSecret; AMAZON_ADS_REFRESH_TOKEN = $server.RefreshToken
            AMAZON_ADS_REGION = 'NA'; AMAZON_ADS_ENDPOINT = $address; AMAZON_ADS_TOKEN_ENDPOINT = "$address/auth/o2/token"
        }
        foreach ($name in $grant.Keys) { [System.Environment]::SetEnvironmentVariable($name, $grant[$name]) }
    }

    AfterEach {
        foreach ($name in $grant.Keys) { [System.Environment]::SetEnvironmentVariable($name, $null) }
        Clear-Session
    }

    It 'ends with 0 when every profile was synced, and a second one with -MaxAge asks for none' {
        $first = Invoke-Job
        $first.ExitCode | Should -Be 0
        $first.Summary.exitCode, $first.Summary.succeeded, $first.Summary.failed, $first.Summary.run | Should -Be 0, 3, 0, 1
        $first.Summary.rows | Should -BeGreaterThan 0
        $first.Summary.failures | Should -BeNullOrEmpty

        $second = Invoke-Job @{ MaxAge = '20:00:00' }
        $second.ExitCode | Should -Be 0
        $second.Summary.skipped, $second.Summary.requests | Should -Be 3, 0
    }

    It 'ends with 1 when some profiles failed, and says which and why' {
        $bad = $emulator.Data.ProfileId(1)
        $null = Add-Fault $emulator { $args[0]::On('POST', '/sp/*').ForProfile($bad).Answer(403, '{"code":"ACCESS_DENIED","details":"withdrawn"}') }
        $run = Invoke-Job
        $run.ExitCode | Should -Be 1
        $run.Summary.succeeded, $run.Summary.failed | Should -Be 2, 1
        $run.Summary.failures[0].target, $run.Summary.failures[0].errorId | Should -Be "$bad", 'AdsApiError.Refused'
        $run.Summary.failures[0].message | Should -BeLike '*withdrawn*'
    }

    It 'ends with 2 when nothing could be done: <Case>' -ForEach @(@{ Case = 'no grant' }, @{ Case = 'a grant that is refused' }, @{ Case = 'no store' }) {
        switch ($Case) {
            'no grant' { $env:AMAZON_ADS_REFRESH_TOKEN = $null }
            'a grant that is refused' { $null = $emulator.RevokeGrant($server.RefreshToken) }
            'no store' { $store = "$TestDrive" }
        }

        $run = Invoke-Job
        $run.ExitCode | Should -Be 2
        $run.Summary.exitCode, $run.Summary.profiles | Should -Be 2, 0
        $run.Summary.failures | Should -Not -BeNullOrEmpty
    }
}
