BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    $given = @{
        ClientId = 'client-1'; ClientSecret = 'a-very-secret-value'; CredentialVersion = '3.2'; Marketplace = 'www.amazon.de'; PartnerTag = 'tag-21'
        Store = Join-Path $TestDrive 'products.db'
    }
}

Describe 'Connect-AdsProductApi' {
    BeforeEach { Get-ChildItem env:AMAZON_PRODUCTS_* | Remove-Item }

    AfterAll {
        Get-ChildItem env:AMAZON_PRODUCTS_* | Remove-Item
        Clear-Session
    }

    It 'makes a connection without calling anything' {
        $connection = Connect-AdsProductApi @given
        $connection.Name | Should -BeExactly 'www.amazon.de'
        $connection.Marketplace | Should -BeExactly 'www.amazon.de'
        $connection.Endpoint | Should -Be 'https://creatorsapi.amazon/'
        $connection.TokenEndpoint | Should -Be 'https://api.amazon.co.uk/auth/o2/token'
    }

    It 'takes the secret as a SecureString and shows it nowhere' {
        $secure = ConvertTo-SecureString 'a-very-secret-value' -AsPlainText -Force
        $own = $given + @{}
        $own.ClientSecret = $secure
        $output = Connect-AdsProductApi @own -Verbose 4>&1
        ($output | Format-List * | Out-String) + ($output | ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue) | Should -Not -Match 'very-secret'
    }

    It 'reads the environment' {
        $env:AMAZON_PRODUCTS_CLIENT_ID = 'from-environment'
        $env:AMAZON_PRODUCTS_CLIENT_SECRET = 'secret'
        $env:AMAZON_PRODUCTS_CREDENTIAL_VERSION = '2.3'
        $env:AMAZON_PRODUCTS_MARKETPLACE = 'www.amazon.co.jp'
        $env:AMAZON_PRODUCTS_PARTNER_TAG = 'tag-22'
        $connection = Connect-AdsProductApi -Store $given.Store
        $connection.ClientId | Should -BeExactly 'from-environment'
        $connection.TokenEndpoint | Should -Be 'https://creatorsapi.auth.us-west-2.amazoncognito.com/oauth2/token'
    }

    It 'names all that is missing in one error' {
        $problem = { Connect-AdsProductApi -ClientId 'only' } | Should -Throw -PassThru
        $problem.FullyQualifiedErrorId | Should -BeLike 'AdsCredentialMissing*'
        foreach ($name in 'ClientSecret', 'CredentialVersion', 'Marketplace', 'PartnerTag') { $problem.Exception.Message | Should -Match "-$name" }
    }

    It 'refuses <Parameter> <Value>' -ForEach @(
        @{ Parameter = 'CredentialVersion'; Value = '4.1'; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'Marketplace'; Value = 'example.com'; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'RequestsPerSecond'; Value = 11; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'RequestsPerSecond'; Value = 0; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'DailyAllowance'; Value = 0; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'Period'; Value = 0; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'Store'; Value = 'postgres://nobody'; Id = 'AdsStoreAddressInvalid' }
        @{ Parameter = 'Store'; Value = 'mysql://nobody@somewhere/products'; Id = 'AdsStoreNotSupported' }
        @{ Parameter = 'Endpoint'; Value = 'http://creatorsapi.amazon'; Id = 'AdsEndpointRefused' }
        @{ Parameter = 'TokenEndpoint'; Value = 'https://evil.auth.us-east-1.amazoncognito.com/oauth2/token'; Id = 'AdsEndpointRefused' }
    ) {
        $own = $given + @{}
        $own[$Parameter] = $Value
        ({ Connect-AdsProductApi @own } | Should -Throw -PassThru).FullyQualifiedErrorId | Should -BeLike "$Id*"
    }

    It 'connects rows of a CSV, and what is wrong spoils no other' {
        $connections = "Marketplace,PartnerTag`nwww.amazon.de,a-21`nnowhere,b-21`namazon.fr,c-21" | ConvertFrom-Csv |
            Connect-AdsProductApi -ClientId 'id' -ClientSecret 'secret' -CredentialVersion 3.2 -Store $given.Store -ErrorAction SilentlyContinue -ErrorVariable problems
        $connections.Name | Should -Be 'www.amazon.de', 'www.amazon.fr'
        $problems.Count | Should -Be 1
    }

    It 'proves a credential on demand' {
        $server = Start-AdsEmulator
        $address = $server.Endpoint.AbsoluteUri.TrimEnd('/')
        $own = $given + @{ Endpoint = $address; TokenEndpoint = "$address/auth/o2/token"; Validate = $true }
        ({ Connect-AdsProductApi @own } | Should -Throw -PassThru).FullyQualifiedErrorId | Should -BeLike 'AdsGrantRefused*'
        $options = $server.GetEmulator().Options
        $own.ClientId = $options.ProductClientId
        $own.ClientSecret = $options.ProductClientSecret
        (Connect-AdsProductApi @own).Endpoint.Port | Should -Be $server.Port
    }

    It 'signs in with version <_> too' -ForEach '2.1', '3.3' {
        Connect-AdsProductApi -Emulator -CredentialVersion $_ -Validate | Should -Not -BeNullOrEmpty
        (Get-AdsProduct B0BL8WSCH3).Asin | Should -BeExactly 'B0BL8WSCH3'
    }

    It 'ends at once when it is stopped, though nobody answers' {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        try {
            $address = "http://127.0.0.1:$($listener.LocalEndpoint.Port)"
            $own = $given + @{ Endpoint = $address; TokenEndpoint = $address; Validate = $true; Name = 'Silent' }
            Measure-Stop { $own = $args[0]; Connect-AdsProductApi @own } -Arguments $own -Until { $listener.Pending() } | Should -BeLessThan 1
            (Get-AdsRateLimit -Product).Connection | Should -Not -Contain 'Silent'
        }
        finally { $listener.Stop() }
    }

    Context 'With a password in the address of the store' {
        BeforeAll {
            Clear-Session
            $password = 'hush-nobody-may-see'

            # All that an error says, to whoever looks closely.
            function Read-Problem([object] $Problem) {
                ($Problem | Format-List * -Force | Out-String) + (Get-Error -InputObject $Problem | Out-String) +
                ($Problem.InvocationInfo.BoundParameters | ConvertTo-Json -WarningAction SilentlyContinue)
            }

            # Nobody listens there.
            $own = $given + @{}
            $own.Store = "postgres://ads:$password@127.0.0.1:1/products"
            $shown = 'postgres://ads@127.0.0.1:1/products'
            $connection = Connect-AdsProductApi @own -Verbose -OutVariable said 4>&1
        }

        It 'shows it in no object' {
            $objects = @($said) + $connection + (Get-AdsRateLimit -Product) + (Get-AdsCache)
            ($objects | Format-List * | Out-String) + ($objects | Out-String) + ($objects | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue) | Should -Not -Match $password
            (Get-AdsCache).Location | Should -BeExactly $shown
        }

        It 'shows it in no warning' {
            $null = Connect-AdsProductApi -Emulator
            $null = Get-AdsProduct B0BL8WSCH3 -Connection Emulator -WarningVariable warnings -WarningAction SilentlyContinue
            Disconnect-AdsProductApi Emulator
            "$warnings" | Should -BeLike "*$shown*"
            "$warnings" | Should -Not -Match $password
        }

        It 'shows it in nothing that Clear-AdsCache says' {
            $log = Join-Path $TestDrive 'transcript.txt'
            $null = Start-Transcript $log
            try { $said = Clear-AdsCache -WhatIf 6>&1 } finally { $null = Stop-Transcript }
            $said = "$said" + (Get-Content -Raw $log)
            $said | Should -BeLike "*$shown*"
            $said | Should -Not -Match $password
            $said = Clear-AdsCache -Verbose -ErrorVariable problems -ErrorAction SilentlyContinue 4>&1 | Out-String
            $said | Should -BeLike "*$shown*"
            $said | Should -Not -Match $password
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsStoreFailed*'
            $problems[0].TargetObject | Should -BeExactly $shown
            $problems[0].ErrorDetails.RecommendedAction | Should -Not -Match 'sync'
            Read-Problem $problems[0] | Should -Not -Match $password
        }

        It 'shows it in no error: <Store>' -ForEach @(
            @{ Store = 'postgres://ads:{0}@127.0.0.1:1/products'; Id = 'AdsParameterInvalid' }
            @{ Store = 'postgres://ads:{0}@127.0.0.1:1'; Id = 'AdsStoreAddressInvalid' }
            @{ Store = 'postgres://ads:#{0}@127.0.0.1:1/products'; Id = 'AdsStoreAddressInvalid' }
            @{ Store = 'mysql://ads:{0}@127.0.0.1:1/products'; Id = 'AdsStoreNotSupported' }
        ) {
            $wrong = $own + @{ RequestsPerSecond = 11 }
            $wrong.Store = $Store -f $password
            $problem = { Connect-AdsProductApi @wrong } | Should -Throw -PassThru
            $problem.FullyQualifiedErrorId | Should -BeLike "$Id*"
            Read-Problem $problem | Should -Not -Match $password
        }

        It 'shows it in no error of a row' {
            $own.Remove('Marketplace')
            $row = [pscustomobject]@{ Marketplace = 'nowhere' }
            $row | Connect-AdsProductApi @own -ErrorAction SilentlyContinue -ErrorVariable problems
            $problems[0].FullyQualifiedErrorId | Should -BeLike 'AdsParameterInvalid*'
            Read-Problem $problems[0] | Should -Not -Match $password
        }
    }

    It 'completes marketplaces and versions' {
        (TabExpansion2 'Connect-AdsProductApi -Marketplace www.amazon.co').CompletionMatches.CompletionText | Should -Contain 'www.amazon.co.uk'
        (TabExpansion2 'Connect-AdsProductApi -CredentialVersion 3').CompletionMatches.CompletionText | Should -Be '3.1', '3.2', '3.3'
    }
}
